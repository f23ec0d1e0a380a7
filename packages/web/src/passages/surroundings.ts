const reach = 90;

/** Up to 90 characters either side of a passage, cut at a word and never across an empty line. */
export function surroundings(text: string, start: number, end: number): {readonly before: string; readonly after: string} {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const paragraphBefore = before.slice(before.lastIndexOf("\n") + 1);
  const paragraphAfter = after.split("\n", 1)[0] ?? "";
  return {
    before: paragraphBefore.length === reach ? `… ${paragraphBefore.replace(/^\S*\s/, "")}` : paragraphBefore,
    after: paragraphAfter.length === reach ? `${paragraphAfter.replace(/\s\S*$/, "")} …` : paragraphAfter,
  };
}
