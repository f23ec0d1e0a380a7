export type Method = (...words: readonly unknown[]) => unknown;

/** The same object, each method wrapped; what is no method stays. */
export function eachMethod<Wrapped extends object>(object: Wrapped, wrap: (method: Method, name: string) => Method): Wrapped {
  const entries = Object.entries(object).map(([name, member]: [string, unknown]) => [
    name,
    typeof member === "function" ? wrap(member as Method, name) : member,
  ]);
  return Object.fromEntries(entries) as Wrapped;
}
