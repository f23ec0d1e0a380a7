/** The memory of a program in WebAssembly. */
export interface AssemblyMemory {
  readonly buffer: ArrayBuffer;
  readonly grow: (pages: number) => number;
}

/** What is used of the platform's WebAssembly, which the standard library of the language does not declare. */
interface Assembly {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => {readonly exports: unknown};
}

/**
 * A new instance, with a memory of its own, of a program given as base64: as text a bundler, a worker and Node load it
 * alike. Undefined where the machine (or a page's content security policy, without 'wasm-unsafe-eval') has no WebAssembly
 * with SIMD.
 */
export function assembled(program: string): object | undefined {
  const {WebAssembly: assembly} = globalThis as {readonly WebAssembly?: Assembly};
  if (!assembly) return undefined;
  try {
    const bytes = Uint8Array.from(atob(program), (letter) => letter.charCodeAt(0));
    return new assembly.Instance(new assembly.Module(bytes)).exports as object;
  } catch {
    return undefined; // No SIMD, or forbidden: the plain way gives the same sums.
  }
}

const pageBytes = 65_536;
/** What a kernel may take: half a gigabyte. */
export const mostBytes = 2 ** 29;

/** Whether the memory has so many bytes, or could be made to: at most `mostBytes`. */
export function grownTo(memory: AssemblyMemory, bytes: number): boolean {
  if (bytes > mostBytes) return false;
  if (memory.buffer.byteLength >= bytes) return true;
  try {
    memory.grow(Math.ceil((bytes - memory.buffer.byteLength) / pageBytes));
    return true;
  } catch {
    return false; // The machine has no more to give.
  }
}
