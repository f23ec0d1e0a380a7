/**
 * Plain text made of blocks: blocks are a blank line apart, but items of a list and rows of a table a line end.
 */
export interface Blocks {
  add(text: string, kind?: "block" | "line"): void;
  text(): string;
}

export function blocks(): Blocks {
  const parts: {text: string; kind: "block" | "line"}[] = [];
  return {
    add(text, kind = "block") {
      if (text.trim() !== "") parts.push({text, kind});
    },
    text() {
      return parts.map(({text, kind}, at) => {
        if (at === 0) return text;
        return (kind === "line" && parts[at - 1]!.kind === "line" ? "\n" : "\n\n") + text;
      }).join("");
    },
  };
}
