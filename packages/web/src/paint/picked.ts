import {useState} from "react";

/** The passages that are open beside a picture. */
export interface Picked {
  readonly title: string;
  readonly statements: readonly number[];
}

export function usePicked(): {picked: Picked | null; pick: (title: string, statements: readonly number[]) => void; close: () => void} {
  const [picked, setPicked] = useState<Picked | null>(null);
  return {picked, pick: (title, statements) => setPicked({title, statements}), close: () => setPicked(null)};
}
