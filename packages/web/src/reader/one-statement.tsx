import {useQuery} from "@tanstack/react-query";
import type {StatementRow} from "@standpoint/model";
import {useEffect, useRef, useState} from "react";
import type {OpenDocument} from "../api/queries.ts";
import {entitiesQuery, typesQuery} from "../api/queries.ts";
import {focusForm, focusMemo} from "./form/focus.ts";
import type {Filled} from "./form/statement-form.tsx";
import {StatementForm} from "./form/statement-form.tsx";
import {IsBack} from "./is-back.tsx";
import type {MarkedStatement} from "./marked.ts";
import type {Memory} from "./memory.ts";
import {StatementDetail} from "./statement-detail.tsx";
import {once, useStatementActs} from "./use-statement-acts.ts";

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
  /** By place among its passages: shows one in the text, takes one away. */
  readonly onPassage: (span: number) => void;
  readonly onLess: (span: number) => void;
}

/** A statement shown whole, or in the form. */
export function OneStatement(props: OneStatementProps) {
  const {marked, memory, editing, onEditing} = props;
  const types = useQuery(typesQuery).data?.rows ?? [];
  if (editing !== null) return <EditForm {...props} />;
  const {row} = marked;
  return (
    <StatementDetail
      {...props}
      type={types.find(({name}) => name === row.type)}
      halfEdited={memory.edits[row.id] !== undefined}
      onEdit={() => onEditing("values")}
      onForget={() => memory.keepEdit(row.id, undefined)}
    />
  );
}

/** What is typed is kept at every key, so that it outlives a reload, a crash and a lost connection. */
function EditForm({open, marked: {row}, memory, editing, onEditing}: OneStatementProps) {
  const types = useQuery(typesQuery).data?.rows ?? [];
  const entities = useQuery(entitiesQuery).data?.rows ?? [];
  const {edit} = useStatementActs();
  const [half, setHalf] = useState(memory.edits[row.id]);
  useEffect(() => {
    if (editing === "values") focusForm();
    if (editing === "memo") focusMemo();
  }, [editing]);
  const from = JSON.stringify(filledOf(row));
  const leave = () => {
    memory.keepEdit(row.id, undefined);
    onEditing(null);
  };
  const afresh = () => {
    memory.keepEdit(row.id, undefined);
    setHalf(undefined);
  };
  const shown = useRef(true);
  useEffect(() => () => void (shown.current = false), []);
  const save = ({values, memo, flags}: Filled) => {
    void once(`statement ${String(row.id)}`, () => edit.mutateAsync({row, values, memo, flags})).then((kept) => {
      if (kept === null) return;
      memory.keepEdit(row.id, undefined);
      if (shown.current) onEditing(null);
    });
  };
  return (
    <section aria-label="Edit statement">
      <header className="aside-head">
        <h2>Edit {row.type}</h2>
      </header>
      <blockquote className="detail-quote detail-clamped" dir="auto">
        {row.quote}
      </blockquote>
      {half !== undefined && <IsBack changedSince={half.from !== from} onAfresh={afresh} />}
      <StatementForm
        key={half === undefined ? "row" : "half"}
        types={types}
        entities={entities}
        statements={open.statements}
        start={half?.filled ?? filledOf(row)}
        recent={memory.recent}
        dated={row.date}
        typeFixed
        saving={edit.isPending}
        failed={edit.error}
        onChanged={(filled) => memory.keepEdit(row.id, {filled, from: half?.from ?? from})}
        onSave={save}
        onCancel={leave}
      />
    </section>
  );
}

function filledOf({type, values, memo, flags}: StatementRow): Filled {
  return {type, values, memo, flags};
}
