/**
 * A text as the tolerant comparison sees it: a run of white space is one space, quotation marks and apostrophes are
 * straight, soft hyphens and zero-width characters are gone.
 *
 * Unit i of `form` stands at `at[i]` of the text (UTF-16). A unit that is not a space stands for exactly one unit of
 * the text, so that a match ending with one ends at `at[last] + 1`.
 */
export interface TolerantForm {
  readonly form: string;
  readonly at: Int32Array;
}

const space = 0x20;
const ignored = 0;

/** What each unit of a text becomes: itself, a space, a straight mark, or nothing. */
const tolerated = toleratedUnits();

export function tolerantForm(text: string): TolerantForm {
  const units = new Uint16Array(text.length);
  const at = new Int32Array(text.length);
  let length = 0;
  for (let offset = 0; offset < text.length; ++offset) {
    const unit = tolerated[text.charCodeAt(offset)]!;
    if (unit === ignored || (unit === space && length > 0 && units[length - 1] === space)) continue;
    units[length] = unit;
    at[length++] = offset;
  }
  return {form: stringOf(units.subarray(0, length)), at: at.subarray(0, length)};
}

/** The form of a quote: without a space at either end. */
export function tolerantQuote(quote: string): string {
  return tolerantForm(quote).form.trim();
}

function toleratedUnits(): Uint16Array {
  const units = Uint16Array.from({length: 0x10000}, (_, unit) => unit);
  for (let unit = 0; unit < 0x10000; ++unit) if (/\s/.test(String.fromCharCode(unit))) units[unit] = space;
  for (const mark of "‘’‚‛′`´ʼ＇") units[mark.charCodeAt(0)] = 0x27;
  for (const mark of "“”„‟″«»＂") units[mark.charCodeAt(0)] = 0x22;
  for (const unit of [0, 0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]) units[unit] = ignored;
  return units;
}

/** Strings are made in slices, because a call takes only so many arguments. */
function stringOf(units: Uint16Array): string {
  const slices: string[] = [];
  for (let start = 0; start < units.length; start += 8192) {
    slices.push(String.fromCharCode(...units.subarray(start, start + 8192)));
  }
  return slices.join("");
}
