import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import wabt from "wabt";
import {blendWasm} from "../src/network/between/blend-wasm.ts";
import {slidingWasm} from "../src/network/sliding/sliding-wasm.ts";
import {weighingWasm} from "../src/network/weighing/weighing-wasm.ts";
import {productWasm} from "../src/product/product-wasm.ts";

test.each([
  ["product/product.wat", productWasm],
  ["network/between/blend.wat", blendWasm],
  ["network/sliding/sliding.wat", slidingWasm],
  ["network/weighing/weighing.wat", weighingWasm],
])("the bytes of %s are its source, assembled", async (path, bytes) => {
  const source = readFileSync(join(import.meta.dirname, "../src", path), "utf8");
  const {buffer} = (await wabt()).parseWat(path, source, {simd: true}).toBinary({});
  expect(Buffer.from(buffer).toString("base64")).toBe(bytes);
});
