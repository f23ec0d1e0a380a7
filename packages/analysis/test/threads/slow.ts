/** Attacks "a>b b>c" as pairs of letters. */
export function attacks(text: string): [number, number][] {
  return text
    .split(" ")
    .filter((part) => part !== "")
    .map((part) => [part.charCodeAt(0) - 97, part.charCodeAt(2) - 97]);
}

type Label = "in" | "out" | "undecided";

/** Every complete labelling, by trying all: the accepted of each as text. */
export function slowComplete(size: number, pairs: readonly (readonly [number, number])[]): string[] {
  const found: string[] = [];
  for (let code = 0; code < 3 ** size; ++code) {
    const labels = Array.from({length: size}, (_, n) => (["in", "out", "undecided"] as const)[Math.floor(code / 3 ** n) % 3]);
    if (labels.every((label, n) => label === due(labels, n, pairs))) found.push(text(labels));
  }
  return found.sort();
}

function due(labels: readonly Label[], n: number, pairs: readonly (readonly [number, number])[]): Label {
  const attackers = pairs.filter(([, to]) => to === n).map(([from]) => labels[from]);
  if (attackers.every((label) => label === "out")) return "in";
  return attackers.includes("in") ? "out" : "undecided";
}

function text(labels: readonly Label[]): string {
  return labels.flatMap((label, n) => (label === "in" ? [String.fromCharCode(97 + n)] : [])).join("");
}

/** Those that no other holds more than. */
export function slowPreferred(complete: readonly string[]): string[] {
  return complete.filter((one) => !complete.some((other) => other !== one && Array.from(one).every((letter) => other.includes(letter))));
}

/** Those that attack all they do not hold. */
export function slowStable(size: number, complete: readonly string[], pairs: readonly (readonly [number, number])[]): string[] {
  const letter = (n: number) => String.fromCharCode(97 + n);
  return complete.filter((one) =>
    Array.from({length: size}, (_, n) => n).every((n) => one.includes(letter(n)) || pairs.some(([from, to]) => to === n && one.includes(letter(from)))),
  );
}

/** The accepted of each complete labelling as text, by trying all sets: each holds just what it defends, and none of it attacks another. */
export function completeSets(size: number, pairs: readonly (readonly [number, number])[]): string[] {
  const attackers = Array.from({length: size}, (_, n) => pairs.reduce((mask, [from, to]) => (to === n ? mask | (1 << from) : mask), 0));
  const hit = (set: number) => attackers.reduce((mask, its, n) => (its & set ? mask | (1 << n) : mask), 0);
  const sets = Array.from({length: 2 ** size}, (_, set) => set).filter((set) => {
    const beaten = hit(set);
    return (beaten & set) === 0 && attackers.every((its, n) => ((its & ~beaten) === 0) === (((set >> n) & 1) === 1));
  });
  return sets.map((set) => Array.from({length: size}, (_, n) => ((set >> n) & 1 ? String.fromCharCode(97 + n) : "")).join("")).sort();
}
