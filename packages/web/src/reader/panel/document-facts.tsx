import type {DocumentRow, StatementRow, TypeRow} from "@standpoint/model";
import {editDocument, replyToDocument} from "../../api/acts.ts";
import {Noted} from "../../memos/noted.tsx";
import {Choose, plain} from "../../shell/choose.tsx";
import {showKeys} from "../../shell/shortcuts-dialog.tsx";
import {StanceMark} from "../../stance/stance-mark.tsx";
import type {MarkedFilter} from "../reader-search.ts";

export interface DocumentFactsProps {
  readonly document: DocumentRow;
  readonly statements: readonly StatementRow[];
  readonly types: readonly TypeRow[];
  /** Which statements are marked in the text. */
  readonly filter: MarkedFilter;
  readonly marked: number;
  readonly onFilter: (change: {[Field in keyof MarkedFilter]?: MarkedFilter[Field] | undefined}) => void;
}

const facts = ["date", "kind", "place", "source", "section", "language"] as const;

/** What the panel shows while no statement is open: the document, and how to read its marks. */
export function DocumentFacts(props: DocumentFactsProps) {
  const {document, statements, types} = props;
  const used = types.map((type) => ({type, count: statements.filter((row) => row.type === type.name).length}));
  return (
    <section className="facts" aria-label="About this document">
      <dl className="detail-values">
        {document.authors.length > 0 && (
          <Fact
            name={document.authors.length === 1 ? "author" : "authors"}
            value={`${document.authors.join(", ")}${document.authorUnsure ? " (not certain)" : ""}`}
          />
        )}
        {facts.map((name) => document[name] !== null && <Fact key={name} name={name} value={document[name]} />)}
        {document.posts > 0 && <Fact name="posts" value={String(document.posts)} />}
        <Fact name="statements" value={String(statements.length)} />
      </dl>
      <Noted
        about={`document ${document.key}`}
        memo={document.memo ?? ""}
        flags={document.flags ?? []}
        reply={(text) => replyToDocument(document.key, text)}
        flag={(flags) => editDocument(document.key, {flags, version: document.version})}
      />
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
          <StanceMark stance="agree" own /> own words <StanceMark stance="agree" own={false} /> reported <StanceMark stance="agree" own unsure /> author not
          certain <StanceMark stance="agree" own practised /> practised
        </li>
      </ul>
      <Filter {...props} />
      <h2>Keys</h2>
      <dl className="keys">
        <Key keys="s" does="select the sentence; w word, g paragraph" />
        <Key keys="Enter" does="open the statement at the caret; with words selected, go to the form" />
        <Key keys="1 9" does="the selection with a concept of the quick list" />
        <Key keys="." does="repeat the last statement" />
        <Key keys="n p" does="next, previous statement" />
        <Key keys="/" does="find in this text" />
      </dl>
      <button type="button" className="as-link keys-all" onClick={showKeys}>
        All keys, to be changed too (?)
      </button>
    </section>
  );
}

/** Margin, map and the keys from statement to statement follow it. */
function Filter({statements, types, filter, marked, onFilter}: DocumentFactsProps) {
  const used = types.filter(({name}) => statements.some(({type}) => type === name));
  const flags = [...new Set(statements.flatMap((row) => row.flags))].sort();
  return (
    <div className="marked-filter" role="group" aria-label="Which statements are marked">
      <Choose
        label="Type"
        placeholder="All"
        choices={plain(used.map(({name}) => name))}
        value={filter.type}
        onChange={(type) => onFilter({type})}
        width={104}
      />
      <Choose label="Flag" placeholder="Any" choices={plain(flags)} value={filter.flag} onChange={(flag) => onFilter({flag})} width={90} />
      <Choose
        label="Memo"
        placeholder="Any"
        choices={plain(["with", "without"] as const)}
        value={filter.memo}
        onChange={(memo) => onFilter({memo})}
        width={90}
      />
      {marked < statements.length && (
        <p className="quiet" role="status">
          {marked} of {statements.length} are marked.
        </p>
      )}
    </div>
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
