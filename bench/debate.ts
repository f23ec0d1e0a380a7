/**
 * A seeded debate as plain columns: what a bench inserts into a store, or makes a frame of.
 *
 * Statements are in order of time. Actors and concepts are spoken of unevenly (the first of each most), and agreement
 * leans by actor and concept, so that networks look like those of real debates.
 */
export interface Debate {
  readonly actors: readonly string[];
  readonly concepts: readonly string[];
  readonly documents: readonly string[];
  /** A place in `actors`, `concepts` and `documents` a statement. */
  readonly actor: Int32Array;
  readonly concept: Int32Array;
  readonly document: Int32Array;
  /** 0 no, 1 yes. */
  readonly agreement: Int8Array;
  /** Seconds since 1970, midnight; never falling. Those of one document are the same. */
  readonly time: Float64Array;
}

export interface DebateSize {
  readonly statements: number;
  readonly actors: number;
  readonly concepts: number;
  readonly years: number;
  readonly seed: number;
}

export function debate({statements, actors, concepts, years, seed}: DebateSize): Debate {
  const random = xorshift(seed);
  const perDocument = 20;
  const documents = Math.ceil(statements / perDocument);
  const days = Math.floor(years * 365.25);
  const begin = Date.UTC(2010, 0, 1) / 1000;
  const lean = Float64Array.from({length: actors}, random);
  const appeal = Float64Array.from({length: concepts}, random);
  const [actor, concept, document] = [new Int32Array(statements), new Int32Array(statements), new Int32Array(statements)];
  const agreement = new Int8Array(statements);
  const time = new Float64Array(statements);
  for (let i = 0; i < statements; ++i) {
    actor[i] = Math.floor(random() ** 1.5 * actors);
    concept[i] = Math.floor(random() ** 1.5 * concepts);
    document[i] = Math.floor(i / perDocument);
    agreement[i] = random() < Math.abs(lean[actor[i]] - appeal[concept[i]]) ? 0 : 1;
    time[i] = begin + Math.floor((document[i] / documents) * days) * 86_400;
  }
  return {
    actors: names("Actor", actors),
    concepts: names("Concept", concepts),
    documents: names("Document", documents),
    actor,
    concept,
    document,
    agreement,
    time,
  };
}

/** Sorted by UTF-16 code units, as dictionaries are. */
function names(noun: string, count: number): string[] {
  const digits = String(count).length;
  return Array.from({length: count}, (_, i) => `${noun} ${String(i).padStart(digits, "0")}`);
}

/** Numbers from 0 to 1, the same for the same seed (G. Marsaglia, "Xorshift RNGs", 2003). */
function xorshift(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
