import type {Frame} from "@standpoint/model";
import type {Debate} from "./debate.ts";

/** The frame a store would make of a debate of positions. */
export function frameOfDebate({actors, concepts, documents, actor, concept, document, agreement, time}: Debate): Frame {
  const size = time.length;
  return {
    type: "position",
    change: 1,
    size,
    statements: Int32Array.from({length: size}, (_, i) => i + 1),
    documents: document,
    first: time,
    last: time.map((at) => at + 86_399),
    own: new Uint8Array(size).fill(1),
    coder: {form: "codes", codes: new Int32Array(size), labels: ["bench"]},
    columns: [
      {form: "codes", name: "holder", kind: "entity", role: "holder", entityKind: "actor", codes: actor, labels: actors},
      {form: "codes", name: "concept", kind: "entity", role: "concept", entityKind: "concept", codes: concept, labels: concepts},
      {form: "flags", name: "agreement", kind: "boolean", role: "stance", values: agreement},
    ],
    documentIds: Int32Array.from(documents, (_, i) => i + 1),
    documentColumns: [{form: "codes", name: "id", codes: Int32Array.from(documents, (_, i) => i), labels: documents}],
  };
}
