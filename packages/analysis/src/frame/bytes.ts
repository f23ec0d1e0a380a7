import {Invalid, type Column, type Frame} from "@standpoint/model";

/**
 * A frame as bytes, for a worker or the wire.
 *
 * `SFRM`, the length of the head (32 bits, little endian), the head as JSON in UTF-8, then the arrays, each starting at
 * a multiple of eight. In the head each array is `{array, at, length}`, `at` counted from the first array.
 */
export function frameToBytes(frame: Frame): Uint8Array {
  const arrays: Numbers[] = [];
  let at = 0;
  const head = JSON.stringify(frame, (_, value: unknown) => {
    if (!isNumbers(value)) return value;
    const place = {array: value.constructor.name, at, length: value.length};
    arrays.push(value);
    at = eights(at + value.byteLength);
    return place;
  });
  const text = new TextEncoder().encode(head);
  const start = eights(8 + text.length);
  const bytes = new Uint8Array(start + at);
  bytes.set(mark);
  new DataView(bytes.buffer).setUint32(4, text.length, true);
  bytes.set(text, 8);
  let to = start;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), to);
    to = eights(to + array.byteLength);
  }
  return bytes;
}

/** The frame that `frameToBytes` wrote. Its columns are views on the bytes, not copies. Throws Invalid for other bytes. */
export function frameFromBytes(bytes: Uint8Array): Frame {
  const own = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  if (own.length < 8 || mark.some((byte, i) => own[i] !== byte)) throw new Invalid("these bytes are not a frame: they do not begin with SFRM");
  const length = new DataView(own.buffer, own.byteOffset).getUint32(4, true);
  const start = own.byteOffset + eights(8 + length);
  const view = (_: string, value: unknown): unknown => (isPlace(value) ? viewOf(own, start, value) : value);
  return JSON.parse(new TextDecoder().decode(own.subarray(8, 8 + length)), view) as Frame;
}

/** Bytes a frame holds in memory: its arrays, and two bytes a character and some forty a label for its dictionaries. */
export function memoryOf(frame: Frame): number {
  const labels = [frame.coder, ...(frame.author ? [frame.author] : []), ...frame.documentColumns, ...frame.columns].flatMap((column) =>
    "labels" in column ? column.labels : [],
  );
  const arrays = [
    frame.statements,
    frame.documents,
    frame.first,
    frame.last,
    frame.own,
    ...(frame.posts ? [frame.posts] : []),
    ...(frame.unsure ? [frame.unsure] : []),
    frame.documentIds,
    frame.coder.codes,
    ...(frame.author ? [frame.author.codes] : []),
  ];
  const columns = [...frame.columns, ...frame.documentColumns].flatMap(arraysOf);
  return labels.reduce((sum, label) => sum + 40 + 2 * label.length, 0) + [...arrays, ...columns].reduce((sum, array) => sum + array.byteLength, 0);
}

const mark = [0x53, 0x46, 0x52, 0x4d];
const kinds = {Int8Array, Uint8Array, Int32Array, Float64Array} as const;
type Numbers = Int8Array | Uint8Array | Int32Array | Float64Array;
interface Place {
  readonly array: keyof typeof kinds;
  readonly at: number;
  readonly length: number;
}

function isNumbers(value: unknown): value is Numbers {
  return value instanceof Int8Array || value instanceof Uint8Array || value instanceof Int32Array || value instanceof Float64Array;
}

function isPlace(value: unknown): value is Place {
  return typeof value === "object" && value !== null && "array" in value && "at" in value;
}

function viewOf(bytes: Uint8Array, start: number, {array, at, length}: Place): Numbers {
  const kind = kinds[array];
  if (start + at + length * kind.BYTES_PER_ELEMENT > bytes.byteOffset + bytes.length) {
    throw new Invalid(`these bytes are a frame cut short: ${bytes.length} bytes came; fetch it again`);
  }
  return new kind(bytes.buffer as ArrayBuffer, start + at, length);
}

function eights(length: number): number {
  return Math.ceil(length / 8) * 8;
}

function arraysOf(column: Column | Frame["documentColumns"][number]): Numbers[] {
  if (column.form === "codes") return [column.codes];
  if (column.form === "lists") return [column.offsets, column.codes];
  return [column.values];
}
