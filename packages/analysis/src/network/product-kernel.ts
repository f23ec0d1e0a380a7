import {productWasm} from "./product-wasm.ts";

/** Products of tables by instructions for several numbers at a time (`product.wat`). Places and strides are in bytes. */
export interface ProductKernel {
  readonly memory: KernelMemory;
  /** Left, right and out, rows, stride: whole numbers of 16 bits. */
  readonly product: (...places: readonly [number, number, number, number, number]) => void;
  /** Left, right and out, rows, stride, first and last column of out: real numbers of 64 bits. */
  readonly realProduct: (...places: readonly [number, number, number, number, number, number, number]) => void;
}

interface KernelMemory {
  readonly buffer: ArrayBuffer;
  readonly grow: (pages: number) => number;
}

const pageBytes = 65_536;
const mostBytes = 2 ** 29;

/** Whether the memory has so many bytes, or could be made to. */
export function grownTo(memory: KernelMemory, bytes: number): boolean {
  if (bytes > mostBytes) return false;
  if (memory.buffer.byteLength < bytes) memory.grow(Math.ceil((bytes - memory.buffer.byteLength) / pageBytes));
  return true;
}

let kernel: ProductKernel | "none" | undefined;

/** Undefined where the machine (or a page's content security policy, without 'wasm-unsafe-eval') has no WebAssembly with SIMD. */
export function productKernel(): ProductKernel | undefined {
  kernel ??= loaded();
  return kernel === "none" ? undefined : kernel;
}

/** What is used of the platform's WebAssembly, which the standard library of the language does not declare. */
interface Assembly {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => {readonly exports: unknown};
}

function loaded(): ProductKernel | "none" {
  const {WebAssembly: assembly} = globalThis as {readonly WebAssembly?: Assembly};
  if (!assembly) return "none";
  try {
    const bytes = Uint8Array.from(atob(productWasm), (letter) => letter.charCodeAt(0));
    return new assembly.Instance(new assembly.Module(bytes)).exports as ProductKernel;
  } catch {
    return "none"; // No SIMD, or forbidden: the other way gives the same sums.
  }
}
