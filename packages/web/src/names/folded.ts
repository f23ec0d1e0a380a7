const quotationMarks = /["'`´‘’‚‛“”„‟«»‹›′″‵‶ʻʼʽˈ「」『』〝〞＂＇]+/gu;

/**
 * Accents of Latin, Greek and Cyrillic letters, the points of Hebrew and the vowel signs of Arabic. Marks of other scripts are
 * letters in their own right (the Devanagari vowels, the voicing of kana): without them one name would become another.
 */
const accents = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/gu;

/** A text as names are compared: lower case, without accents, with one kind of blank, hyphen, apostrophe and quotation mark. */
export function folded(text: string): string {
  return text
    .replace(quotationMarks, "'")
    .normalize("NFKD")
    .replace(accents, "")
    .replace(/\p{Cf}/gu, "")
    .replace(/[\p{Pd}\u2212]/gu, "-")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}

/** A name as it is kept: without blanks at the ends, with one between two words. */
export function tidied(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
