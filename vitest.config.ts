import {readdirSync} from "node:fs";
import {availableParallelism} from "node:os";
import {defineConfig} from "vitest/config";

const packages = readdirSync(new URL("packages", import.meta.url));
const source = (path: string) => new URL(`packages/${path}`, import.meta.url).pathname;

export default defineConfig({
  resolve: {
    alias: [
      {find: /^@standpoint\/store\/sqlite$/, replacement: source("store/src/sqlite/index.ts")},
      ...packages.map((name) => ({find: new RegExp(`^@standpoint/${name}$`), replacement: source(`${name}/src/index.ts`)})),
    ],
  },
  test: {
    include: ["packages/*/test/**/*.test.{ts,tsx}", "docs/test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: availableParallelism(),
    globalSetup: ["scripts/test-run.mjs"],
    reporters: ["default", "./scripts/skipped-reporter.mjs"],
    expect: {poll: {timeout: 20_000}},
  },
});
