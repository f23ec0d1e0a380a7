import type {Kysely} from "kysely";
import type {Writing} from "../port.ts";
import type {Schema} from "../schema.ts";
import type {WritingEngine} from "./engine.ts";
import type {Recorder} from "./record.ts";
import {writingCoders} from "./writing-coders.ts";
import {writingDocuments} from "./writing-documents.ts";
import {writingEntities} from "./writing-entities.ts";
import {writingStatements} from "./writing-statements.ts";
import {writingTypes} from "./writing-types.ts";

/** What one act works with. */
export interface Desk {
  readonly db: Kysely<Schema>;
  readonly engine: WritingEngine;
  readonly recorder: Recorder;
}

/** Everything that can be changed, at one desk. */
export function writing(desk: Desk, tell: (summary: string) => void): Writing {
  const entities = writingEntities(desk);
  const types = writingTypes(desk);
  const coders = writingCoders(desk);
  const documents = writingDocuments(desk);
  return {tell, ...entities, ...types, ...coders, ...documents, ...writingStatements(desk, {entities, types, coders, documents})};
}
