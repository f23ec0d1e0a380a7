import {assembled, type AssemblyMemory} from "../assembly.ts";
import {productWasm} from "./product-wasm.ts";

/** Products of tables by instructions for several numbers at a time (`product.wat`). Places and strides are in bytes. */
export interface ProductKernel {
  readonly memory: AssemblyMemory;
  /** Left, right and out, rows, stride: whole numbers of 16 bits. */
  readonly product: (...places: readonly [number, number, number, number, number]) => void;
  /** Left, right and out, rows, columns: real numbers of 64 bits. */
  readonly realProduct: (...places: readonly [number, number, number, number, number]) => void;
}

let kernel: ProductKernel | "none" | undefined;

/** One for all, loaded when first asked for; undefined where there is no WebAssembly. */
export function productKernel(): ProductKernel | undefined {
  kernel ??= (assembled(productWasm) as ProductKernel | undefined) ?? "none";
  return kernel === "none" ? undefined : kernel;
}
