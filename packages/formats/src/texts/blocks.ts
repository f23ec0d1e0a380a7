/**
 * Plain text made of blocks, a blank line apart. Blocks of the same group, as the items of one list or the rows of one
 * table, are a line end apart; group 0 is none.
 */
export interface Blocks {
  add(text: string, group?: number): void;
  newGroup(): number;
  text(): string;
}

export function blocks(): Blocks {
  const parts: {text: string; group: number}[] = [];
  let groups = 0;
  return {
    add(text, group = 0) {
      if (text.trim() !== "") parts.push({text, group});
    },
    newGroup: () => ++groups,
    text() {
      return parts
        .map(({text, group}, at) => {
          if (at === 0) return text;
          return (group !== 0 && parts[at - 1]!.group === group ? "\n" : "\n\n") + text;
        })
        .join("");
    },
  };
}
