import type {StatementType} from "@standpoint/model";
import type {ReadingEngine} from "./engine.ts";
import {frameOf} from "./frame.ts";

/** Every statement in order of date, and whose words it is. */
export interface Dated {
  /** By first possible second, undated ones last; within a second as in the frames, type after type. */
  readonly ids: Int32Array;
  /** By statement id: 1 own, 0 reported. */
  readonly own: Uint8Array;
}

export async function dated(engine: ReadingEngine, types: readonly StatementType[]): Promise<Dated> {
  const entries: {id: number; first: number; document: number}[] = [];
  const owns: number[] = [];
  for (const type of types) {
    const frame = await frameOf(engine, type);
    for (let row = 0; row < frame.size; ++row) {
      const first = frame.first[row]!;
      entries.push({id: frame.statements[row]!, first: Number.isNaN(first) ? Infinity : first, document: frame.documents[row]!});
      if (frame.own[row] === 1) owns.push(frame.statements[row]!);
    }
  }
  entries.sort((a, b) => (a.first === b.first ? a.document - b.document : a.first - b.first));
  const own = new Uint8Array(entries.reduce((most, {id}) => Math.max(most, id), 0) + 1);
  for (const id of owns) own[id] = 1;
  return {ids: Int32Array.from(entries, ({id}) => id), own};
}
