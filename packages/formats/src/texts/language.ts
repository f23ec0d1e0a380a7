import {franc} from "franc";

/** ISO 639-3, as the guesser names languages, to BCP 47. */
const common: Readonly<Record<string, string>> = {
  eng: "en",
  deu: "de",
  fra: "fr",
  spa: "es",
  ita: "it",
  por: "pt",
  nld: "nl",
  swe: "sv",
  dan: "da",
  nob: "nb",
  fin: "fi",
  pol: "pl",
  ces: "cs",
  hun: "hu",
  ron: "ro",
  ell: "el",
  tur: "tr",
  rus: "ru",
  ukr: "uk",
  bul: "bg",
  srp: "sr",
  arb: "ar",
  heb: "he",
  pes: "fa",
  hin: "hi",
  ben: "bn",
  jpn: "ja",
  cmn: "zh",
  kor: "ko",
  vie: "vi",
  ind: "id",
  cat: "ca",
};

/** The language of a text that is long enough to tell (400 characters), or undefined. A guess. */
export function languageGuess(text: string): string | undefined {
  if (text.length < 400) return undefined;
  return common[franc(text.slice(0, 5000), {only: Object.keys(common)})];
}
