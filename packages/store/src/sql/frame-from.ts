import type {Frame, StatementType} from "@standpoint/model";
import type {ScannedStatements} from "./engine.ts";
import {Filling} from "./frame.ts";

/** An entity as a frame needs it: its name, and whose organ it is. */
interface FrameEntity {
  readonly id: number;
  readonly kind: string;
  readonly name: string;
  /** The id of what it is a part of. */
  readonly parent: number | null;
  readonly attributes: Readonly<Record<string, string>>;
}

interface FrameDocument {
  readonly id: number;
  readonly key: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly date: string | null;
  readonly source: string | null;
  readonly section: string | null;
  readonly kind: string | null;
}

/** What a frame is made of that lies in no project of ours. */
export interface FrameSources {
  readonly documents: readonly FrameDocument[];
  readonly entities: readonly FrameEntity[];
  readonly coders: readonly {readonly id: number; readonly name: string}[];
}

/** The frame that a project of these would give; values are as the database keeps them, entities by id. */
export function frameFrom(type: StatementType, sources: FrameSources, parts: Iterable<ScannedStatements>, change: number): Frame {
  const filling = new Filling(type, {
    documents: sources.documents.map((one) => ({...one, authors: JSON.stringify(one.authors), author_unsure: 0, language: null, place: null})),
    posts: new Map(),
    entities: sources.entities.map((one) => ({...one, aliases: "[]", names: "[]", abbreviation: null, attributes: JSON.stringify(one.attributes)})),
    coders: sources.coders,
  });
  for (const part of parts) filling.addAll(part);
  return filling.frame(change);
}
