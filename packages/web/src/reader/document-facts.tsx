import type {DocumentRow, StatementRow, TypeRow} from "@standpoint/model";
import {StanceMark} from "../stance/stance-mark.tsx";

export interface DocumentFactsProps {
  readonly document: DocumentRow;
  readonly statements: readonly StatementRow[];
  readonly types: readonly TypeRow[];
}

const facts = ["date", "kind", "place", "source", "section", "language"] as const;

/** What the panel shows while no statement is open: the document, and how to read its marks. */
export function DocumentFacts({document, statements, types}: DocumentFactsProps) {
  const used = types.map((type) => ({type, count: statements.filter((row) => row.type === type.name).length}));
  return (
    <section className="facts" aria-label="About this document">
      <dl className="detail-values">
        {document.authors.length > 0 && <Fact name={document.authors.length === 1 ? "author" : "authors"} value={document.authors.join(", ")} />}
        {facts.map((name) => document[name] !== null && <Fact key={name} name={name} value={document[name]} />)}
        {document.posts > 0 && <Fact name="posts" value={String(document.posts)} />}
        <Fact name="statements" value={String(statements.length)} />
      </dl>
      <h2>Marks</h2>
      <ul className="legend">
        {used
          .filter(({count}) => count > 0)
          .map(({type, count}) => (
            <li key={type.id}>
              <mark style={{"--type": type.colour}}>{type.name}</mark> <span className="quiet">{count}</span>
            </li>
          ))}
        <li>
          <StanceMark stance="agree" own /> agrees <StanceMark stance="disagree" own /> disagrees <StanceMark stance="neutral" own /> neutral
        </li>
        <li>
          <StanceMark stance="agree" own /> own words <StanceMark stance="agree" own={false} /> reported <StanceMark stance="agree" own practised /> practised
        </li>
      </ul>
      <h2>Keys</h2>
      <dl className="keys">
        <Key keys="s" does="select the sentence; w word, g paragraph" />
        <Key keys="Enter" does="open the statement at the caret; with words selected, go to the form" />
        <Key keys="1 9" does="the selection with a concept of the quick list" />
        <Key keys="." does="repeat the last statement" />
        <Key keys="n p" does="next, previous statement" />
        <Key keys="/" does="find in this text" />
        <Key keys="?" does="all keys, to be changed too" />
      </dl>
    </section>
  );
}

function Fact({name, value}: {readonly name: string; readonly value: string | null}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Key({keys, does}: {readonly keys: string; readonly does: string}) {
  return (
    <div>
      <dt>
        {keys.split(" ").map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </div>
  );
}
