import {dateWords} from "@standpoint/model";
import {Link} from "@tanstack/react-router";
import type {ReactNode} from "react";
import type {OpenDocument} from "../../api/queries.ts";
import {directionOf} from "./direction.ts";
import {Facts} from "../panel/facts.tsx";
import type {Marked} from "./marked.ts";
import {piecesOf} from "./pieces.ts";
import "./plain.css";

export interface PlainViewProps {
  readonly open: OpenDocument;
  readonly marked: Marked;
}

/** The whole text in the page at once, for screen readers and paper: marks in the text, then every statement as a note. */
export function PlainView({open, marked}: PlainViewProps) {
  const {document, text, posts} = open;
  return (
    <article className="plain" dir={directionOf(text)}>
      <header>
        <h1>{document.title}</h1>
        <p className="quiet">
          <Facts of={[document.authors.join(", "), document.date === null ? null : dateWords(document.date)]} />
        </p>
        <p className="no-print">
          <Link to="/reader/$key" params={{key: document.key}}>
            Back to the reader
          </Link>
        </p>
      </header>
      {paragraphsOf(text).map(({from, to}) => (
        <div key={from}>
          {posts
            .filter(({start}) => start >= from && start < to)
            .map(({key, author, date}) => (
              <h2 key={key}>
                <Facts of={[author ?? "No author", date === null ? null : dateWords(date)]} />
              </h2>
            ))}
          <p>{wordsOf(text, marked, {from, to})}</p>
        </div>
      ))}
      <section aria-label="Statements">
        <h2>Statements</h2>
        <ol>
          {marked.statements.map(({row, saying}) => (
            <li key={row.id} id={`note-${String(row.id)}`}>
              <Facts of={[saying.who, saying.stance, saying.what, row.own === false ? "reported" : null, saying.manner]} between=" – " />: “
              <bdi>{row.quote}</bdi>”{row.memo !== "" && <em> {row.memo}</em>}
            </li>
          ))}
        </ol>
      </section>
    </article>
  );
}

interface Paragraph {
  readonly from: number;
  readonly to: number;
}

function paragraphsOf(text: string): readonly Paragraph[] {
  return [...text.matchAll(/\S[^\n]*/g)].map(({0: words, index}) => ({from: index, to: index + words.length}));
}

/** The words of a paragraph, those under statements marked, with the numbers of these as links to the notes. */
function wordsOf(text: string, marked: Marked, {from, to}: Paragraph) {
  const pieces = piecesOf(marked.passages.filter(({start, end}) => end > from && start < to));
  const words: ReactNode[] = [];
  let at = from;
  for (const piece of pieces) {
    const [start, end] = [Math.max(from, piece.from), Math.min(to, piece.to)];
    if (start >= end) continue;
    if (at < start) words.push(text.slice(at, start));
    const first = marked.statements[piece.statements[0] ?? 0];
    words.push(
      <mark key={start} style={{"--type": first?.colour}}>
        {text.slice(start, end)}
      </mark>,
    );
    for (const place of piece.statements) {
      const row = marked.statements[place]?.row;
      if (row !== undefined && row.spans.at(-1)?.end === piece.to)
        words.push(
          <sup key={`note ${String(row.id)}`}>
            <a href={`#note-${String(row.id)}`}>{place + 1}</a>
          </sup>,
        );
    }
    at = end;
  }
  words.push(text.slice(at, to));
  return words;
}
