import {useQuery} from "@tanstack/react-query";
import {useEffect} from "react";
import type {OpenDocument} from "../api/queries.ts";
import {entitiesQuery, typesQuery} from "../api/queries.ts";
import {focusForm, focusMemo} from "./form/focus.ts";
import type {Filled} from "./form/statement-form.tsx";
import {StatementForm} from "./form/statement-form.tsx";
import type {MarkedStatement} from "./marked.ts";
import type {Memory} from "./memory.ts";
import {StatementDetail} from "./statement-detail.tsx";
import {useStatementActs} from "./use-statement-acts.ts";

/** What of a statement is being edited. */
export type Editing = "values" | "memo" | null;

export interface OneStatementProps {
  readonly open: OpenDocument;
  readonly marked: MarkedStatement;
  readonly memory: Memory;
  readonly editing: Editing;
  readonly onEditing: (editing: Editing) => void;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** A statement shown whole, or in the form. */
export function OneStatement({open, marked, memory, editing, onEditing, onDelete, onClose}: OneStatementProps) {
  const {row} = marked;
  const types = useQuery(typesQuery).data?.rows ?? [];
  const entities = useQuery(entitiesQuery).data?.rows ?? [];
  const {edit} = useStatementActs();
  useEffect(() => {
    if (editing === "values") focusForm();
    if (editing === "memo") focusMemo();
  }, [editing]);
  if (editing === null) {
    const type = types.find(({name}) => name === row.type);
    return <StatementDetail marked={marked} type={type} onEdit={() => onEditing("values")} onDelete={onDelete} onClose={onClose} />;
  }
  const save = ({values, memo, flags}: Filled) => edit.mutate({row, values, memo, flags}, {onSuccess: () => onEditing(null)});
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
        start={{type: row.type, values: row.values, memo: row.memo, flags: row.flags}}
        recent={memory.recent}
        dated={row.date}
        typeFixed
        saving={edit.isPending}
        onSave={save}
        onCancel={() => onEditing(null)}
      />
    </section>
  );
}
