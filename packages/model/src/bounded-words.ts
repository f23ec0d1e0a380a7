/** A number as people read it, with how it is to be taken: `more than 30,000`, `about 200`; without a bound the number itself. */
export function boundedWords(value: number, bound = ""): string {
  return `${bound} ${value.toLocaleString("en")}`.trimStart();
}
