import type {StatementRow} from "@standpoint/model";
import {useQuery} from "@tanstack/react-query";
import {useEffect, useState} from "react";
import type {OpenDocument} from "../api/queries.ts";
import {entitiesQuery, typesQuery} from "../api/queries.ts";
import type {Stretch} from "./chosen.ts";
import {DocumentFacts} from "./document-facts.tsx";
import type {Filled} from "./form/statement-form.tsx";
import {StatementForm} from "./form/statement-form.tsx";
import type {Marked} from "./marked.ts";
import {passagesAt} from "./segments.ts";
import {StatementDetail} from "./statement-detail.tsx";
import {StatementList} from "./statement-list.tsx";
import {useStatementActs} from "./use-statement-acts.ts";

export interface SidePanelProps {
  readonly open: OpenDocument;
  readonly marked: Marked;
  /** Id of the statement shown whole. */
  readonly statement: number | undefined;
  readonly at: number | undefined;
  readonly draft: Stretch | null;
  readonly onPick: (statement: number | undefined) => void;
  readonly onClose: () => void;
  /** A statement was saved over the draft. */
  readonly onSaved: (row: StatementRow) => void;
}

/** Beside the text: the form for the selection, else the statement picked, else those at the caret, else the document. */
export function SidePanel(props: SidePanelProps) {
  const {open, marked, statement, at, draft, onPick, onClose} = props;
  const types = useQuery(typesQuery).data?.rows ?? [];
  const here = marked.statements.find(({row}) => row.id === statement);
  if (draft !== null) return <DraftForm {...props} draft={draft} />;
  if (here !== undefined) return <OneStatement key={here.row.id} {...props} row={here.row} />;
  const several = at === undefined ? [] : [...new Set(passagesAt(marked.passages, at).map((one) => one.statement))];
  if (several.length > 1) {
    const statements = several.flatMap((place) => marked.statements[place] ?? []);
    return <StatementList statements={statements} onPick={onPick} onClose={onClose} />;
  }
  return <DocumentFacts document={open.document} statements={open.statements} types={types} />;
}

/** The last type chosen, so that the next statement begins with it. */
let lastType: string | null = null;

function DraftForm({open, draft, onClose, onSaved}: SidePanelProps & {readonly draft: Stretch}) {
  const types = useQuery(typesQuery).data?.rows ?? [];
  const entities = useQuery(entitiesQuery).data?.rows ?? [];
  const {add} = useStatementActs();
  const [start] = useState<Filled>(() => ({type: lastType ?? types[0]?.name ?? "position", values: {}, memo: "", flags: []}));
  const save = (filled: Filled) => {
    lastType = filled.type;
    add.mutate({document: open.document.key, start: draft.from, end: draft.to, ...filled}, {onSuccess: onSaved});
  };
  return (
    <section aria-label="New statement">
      <header className="aside-head">
        <h2>New statement</h2>
      </header>
      <blockquote className="detail-quote detail-clamped" dir="auto">
        {open.text.slice(draft.from, draft.to)}
      </blockquote>
      <StatementForm
        types={types}
        entities={entities}
        statements={open.statements}
        start={start}
        typeFixed={false}
        saving={add.isPending}
        onSave={save}
        onCancel={onClose}
      />
    </section>
  );
}

function OneStatement({open, marked, row, onPick, onClose}: SidePanelProps & {readonly row: StatementRow}) {
  const [editing, setEditing] = useState(false);
  const types = useQuery(typesQuery).data?.rows ?? [];
  const entities = useQuery(entitiesQuery).data?.rows ?? [];
  const {edit, remove} = useStatementActs();
  const shown = marked.statements.find((one) => one.row.id === row.id);
  useFocusOn(editing);
  if (shown === undefined) return null;
  if (!editing) {
    const onDelete = () => remove.mutate(row.id, {onSuccess: () => onPick(undefined)});
    return (
      <StatementDetail marked={shown} type={types.find(({name}) => name === row.type)} onEdit={() => setEditing(true)} onDelete={onDelete} onClose={onClose} />
    );
  }
  const save = ({values, memo, flags}: Filled) => edit.mutate({row, values, memo, flags}, {onSuccess: () => setEditing(false)});
  const start = {type: row.type, values: row.values, memo: row.memo, flags: row.flags};
  return (
    <section aria-label="Edit statement">
      <header className="aside-head">
        <h2>Edit {row.type}</h2>
      </header>
      <blockquote className="detail-quote detail-clamped" dir="auto">
        {row.quote}
      </blockquote>
      <StatementForm
        types={types}
        entities={entities}
        statements={open.statements}
        start={start}
        typeFixed
        saving={edit.isPending}
        onSave={save}
        onCancel={() => setEditing(false)}
      />
    </section>
  );
}

function useFocusOn(editing: boolean): void {
  useEffect(() => {
    if (editing) focusForm();
  }, [editing]);
}

/** Puts the focus on the first field of the form beside the text. */
export function focusForm(): void {
  const form = document.querySelector(".statement-form");
  const first = form?.querySelector<HTMLElement>("[data-autofocus]") ?? form?.querySelector<HTMLElement>("input");
  first?.focus();
}
