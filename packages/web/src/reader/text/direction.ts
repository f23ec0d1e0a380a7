const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/;
const letter = /\p{L}/u;

/** The direction a text is read in: that of its first letter. */
export function directionOf(text: string): "ltr" | "rtl" {
  const first = letter.exec(text.slice(0, 2000))?.[0] ?? "";
  return rightToLeft.test(first) ? "rtl" : "ltr";
}
