import {Invalid} from "@standpoint/model";
import type Database from "better-sqlite3";
import {mark, type SearchHit} from "../sql/engine.ts";

/** How words are told apart: letters without accents, whatever their case. */
export const wordTable = (name: string, of: string) =>
  `create virtual table ${name} using fts5(text, content='${of}', content_rowid='id', tokenize='unicode61 remove_diacritics 2')`;

/** Places of words in the current texts. Throws Invalid for a query without any. */
export function search(file: Database.Database, query: string, limit: number): readonly SearchHit[] {
  const statement = file.prepare<[string, string, string, number], SearchHit>(
    `select document.id as document, highlight(revision_words, 0, ?, ?) as marked
     from revision_words join revision on revision.id = revision_words.rowid
     join document on document.id = revision.document and document.revision = revision.number
     where revision_words match ? order by rank limit ?`,
  );
  try {
    return statement.all(mark[0], mark[1], matchOf(query), limit);
  } catch (cause) {
    throw new Invalid(`"${query}" cannot be searched for: write words, "a phrase" or a beginning*.`, {cause});
  }
}

const mostWords = 20;

/** Words and phrases of a person's query as an FTS5 expression: all of them, each quoted so that no sign in it is an operator. */
function matchOf(query: string): string {
  const terms = query.match(/"[^"]+"\*?|[^\s"]+/g) ?? [];
  const quoted = terms.map((term) => {
    const word = term.replaceAll('"', "");
    return word.endsWith("*") ? `"${word.slice(0, -1)}"*` : `"${word}"`;
  });
  if (quoted.length > mostWords) throw new Invalid(`A search takes at most ${mostWords} words, and this has ${quoted.length}: leave some out.`);
  if (quoted.length === 0) throw new Invalid("An empty search finds nothing: give a word.");
  return quoted.join(" ");
}
