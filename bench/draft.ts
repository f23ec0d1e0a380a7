import type {IncomingStatement, ProjectDraft} from "@standpoint/model";
import type {Debate} from "./debate.ts";

const passage = "Words that a statement rests on. ";
const perDocument = 20;

/** A debate as what a file would bring into a project. */
export function draftOf({actors, concepts, documents, actor, concept, document, agreement, time}: Debate): ProjectDraft {
  const dates = new Map(Array.from(document, (row, i) => [row, new Date(time[i] * 1000).toISOString().slice(0, 10)]));
  const text = passage.repeat(perDocument);
  const drafts = documents.map((key, row) => ({key, title: key, authors: [], date: dates.get(row) ?? "2010", text}));
  function* statements(): Generator<IncomingStatement> {
    for (let i = 0; i < actor.length; ++i) {
      const start = (i % perDocument) * passage.length;
      const values = {holder: actors[actor[i]], concept: concepts[concept[i]], agreement: agreement[i] === 1};
      yield {key: `s${i}`, document: documents[document[i]], type: "position", place: {start, end: start + passage.length - 1}, values};
    }
  }
  return {types: [], entities: [], documents: drafts, statements: statements(), coders: [], highlighters: [], notes: []};
}
