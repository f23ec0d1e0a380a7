/** With so many decimals, a proper minus, and none before nothing. */
export function numberWords(value: number, places: number): string {
  return value
    .toFixed(places)
    .replace(/^-(0(\.0*)?)$/, "$1")
    .replace("-", "−");
}
