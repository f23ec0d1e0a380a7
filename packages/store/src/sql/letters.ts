/**
 * Whether a text holds these letters, whatever their case. Decided here and never by a query: each database has its own idea of
 * which letters have cases.
 */
export function holding(letters: string): (text: string) => boolean {
  const lowered = letters.toLowerCase();
  return (text) => text.toLowerCase().includes(lowered);
}
