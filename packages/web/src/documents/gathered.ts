/** What is noted of files, `name: words`, one line for all of which the same is noted; else as it was. */
export function gathered(notes: readonly string[]): readonly string[] {
  const names = new Map<string, string[]>();
  for (const note of notes) {
    const [, name, words] = /^([^:]+): (.*)$/s.exec(note) ?? [undefined, "", note];
    names.set(words, [...(names.get(words) ?? []), name]);
  }
  return [...names].map(([words, [first = "", ...others]]) => {
    if (others.length > 0 && first !== "") return `${String(others.length + 1)} files: ${words}`;
    return first === "" ? words : `${first}: ${words}`;
  });
}
