const word = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
const reach = 400;

/**
 * Where an end of a passage comes to lie one step further: by character as a person counts them, or by word – a
 * beginning at the beginning of a word, an end at the end of one. At the end of the text it stays.
 */
export function stepped(text: string, place: number, {end, by, step}: {end: "start" | "end"; by: "character" | "word"; step: 1 | -1}): number {
  return by === "character" ? byCharacter(text, place, step) : byWord(text, place, end, step);
}

function byCharacter(text: string, place: number, step: 1 | -1): number {
  const characters = new Intl.Segmenter(undefined, {granularity: "grapheme"});
  if (step === 1) return place + ([...characters.segment(text.slice(place, place + 32))][0]?.segment.length ?? 0);
  const before = [...characters.segment(text.slice(Math.max(0, place - 32), place))];
  return place - (before.at(-1)?.segment.length ?? 0);
}

function byWord(text: string, place: number, end: "start" | "end", step: 1 | -1): number {
  const from = Math.max(0, place - reach);
  const ends = [...text.slice(from, place + reach).matchAll(word)].map(({0: letters, index}) => from + index + (end === "end" ? letters.length : 0));
  const next = step === 1 ? ends.find((one) => one > place) : ends.findLast((one) => one < place);
  return next ?? place;
}
