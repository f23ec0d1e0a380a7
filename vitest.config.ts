import {readdirSync} from "node:fs";
import {defineConfig} from "vitest/config";

const packages = readdirSync(new URL("packages", import.meta.url));

export default defineConfig({
  resolve: {
    alias: packages.map((name) => ({
      find: new RegExp(`^@standpoint/${name}$`),
      replacement: new URL(`packages/${name}/src/index.ts`, import.meta.url).pathname,
    })),
  },
  test: {
    include: ["packages/*/test/**/*.test.{ts,tsx}", "docs/test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
