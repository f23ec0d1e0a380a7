/** A piece of Rich Text Format: a brace, a control word or symbol with its number, or one byte of text. */
export type Token =
  | {readonly kind: "open"}
  | {readonly kind: "close"}
  | {readonly kind: "word"; readonly word: string; readonly number: number | undefined}
  | {readonly kind: "byte"; readonly byte: number};

const backslash = 0x5c;

/** Reads the pieces in order (Rich Text Format Specification 1.9.1, "Contents of an RTF file"); `\bin` data are passed over. */
export function* tokens(bytes: Uint8Array): Generator<Token> {
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at]!;
    if (byte === 0x7b) yield {kind: "open"};
    else if (byte === 0x7d) yield {kind: "close"};
    else if (byte === backslash) {
      const {token, next} = control(bytes, at + 1);
      at = next;
      yield token;
      continue;
    } else if (byte !== 0x0a && byte !== 0x0d && byte !== 0) yield {kind: "byte", byte};
    at++;
  }
}

function control(bytes: Uint8Array, at: number): {token: Token; next: number} {
  if (!isLetter(bytes[at])) return symbol(bytes, at);
  let end = at;
  while (isLetter(bytes[end]) && end - at < 32) end++;
  const word = latin(bytes, at, end);
  let after = end + (bytes[end] === 0x2d ? 1 : 0);
  while (isDigit(bytes[after]) && after - end < 12) after++;
  const number = isDigit(bytes[after - 1]) && after > end ? Number(latin(bytes, end, after)) : undefined;
  if (number === undefined) after = end;
  if (bytes[after] === 0x20) after++;
  return {token: {kind: "word", word, number}, next: word === "bin" ? after + Math.max(0, number ?? 0) : after};
}

/** `\'e4` is a byte; any other sign after a backslash is a control symbol. */
function symbol(bytes: Uint8Array, at: number): {token: Token; next: number} {
  if (bytes[at] !== 0x27) return {token: {kind: "word", word: latin(bytes, at, at + 1), number: undefined}, next: at + 1};
  const byte = Number.parseInt(latin(bytes, at + 1, at + 3), 16);
  return {token: {kind: "byte", byte: Number.isNaN(byte) ? 0x3f : byte}, next: at + 3};
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function latin(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}
