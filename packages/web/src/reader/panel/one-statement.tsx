import {useQuery} from "@tanstack/react-query";
import type {Clash, StatementRow, TypeRow} from "@standpoint/model";
import {useEffect, useRef, useState} from "react";
import type {OpenDocument} from "../../api/queries.ts";
import {entitiesQuery, typesQuery} from "../../api/queries.ts";
import {ClashBox} from "../../clashes/clash-box.tsx";
import {canBeBoth} from "../../clashes/ways-out.ts";
import {focusForm, focusMemo} from "../../form/focus.ts";
import {longWritten, mayDrop} from "../../form/may-drop.ts";
import type {Filled} from "../../form/statement-form.tsx";
import {StatementForm} from "../../form/statement-form.tsx";
import {IsBack} from "./is-back.tsx";
import type {MarkedStatement} from "../text/marked.ts";
import type {Memory} from "./memory.ts";
import {StatementDetail} from "./statement-detail.tsx";
import {useStatementSaving} from "./use-statement-saving.ts";

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
      onForget={() => void forgetEdit(props, types)}
    />
  );
}

async function forgetEdit({marked: {row}, memory}: OneStatementProps, types: readonly TypeRow[]): Promise<void> {
  const half = memory.edits[row.id];
  const type = types.find(({name}) => name === row.type);
  if (half !== undefined && (await mayDrop(longWritten(half.filled, JSON.parse(half.from) as Filled, type)))) memory.keepEdit(row.id, undefined);
}

/** What is typed is kept at every key, so that it outlives a reload, a crash and a lost connection. */
function EditForm({open, marked: {row}, memory, editing, onEditing}: OneStatementProps) {
  const types = useQuery(typesQuery).data?.rows ?? [];
  const entities = useQuery(entitiesQuery).data?.rows ?? [];
  const [half, setHalf] = useState(memory.edits[row.id]);
  // What the typing begins from stays, whatever is changed elsewhere meanwhile.
  const [begun, setBegun] = useState({from: half?.from ?? JSON.stringify(filledOf(row)), version: half === undefined ? row.version : half.version});
  const shown = useShown();
  useEffect(() => {
    if (editing === "values") focusForm();
    if (editing === "memo") focusMemo();
  }, [editing]);
  const forget = () => memory.keepEdit(row.id, undefined);
  const kept = () => {
    forget();
    if (shown.current) onEditing(null);
  };
  const saving = useStatementSaving({open, row, begun, onKept: kept});
  const {clash, busy} = saving;
  const leave = () => {
    forget();
    onEditing(null);
  };
  const base = JSON.parse(begun.from) as Filled;
  const afresh = async () => {
    const type = types.find(({name}) => name === row.type);
    if (!(await mayDrop(longWritten(memory.edits[row.id]?.filled ?? base, base, type)))) return;
    forget();
    setHalf(undefined);
    setBegun({from: JSON.stringify(filledOf(row)), version: row.version});
  };
  return (
    <section aria-label="Edit statement">
      <header className="aside-head">
        <h2>Edit {row.type}</h2>
      </header>
      <blockquote className="detail-quote detail-clamped" dir="auto">
        {row.quote}
      </blockquote>
      {half !== undefined && <IsBack changedSince={half.from !== JSON.stringify(filledOf(row))} onAfresh={() => void afresh()} />}
      {clash !== null && (
        <div className="clash-place">
          <ClashBox clash={clash} ways={waysOf(clash)} busy={busy} onWay={(way) => saving.out(way)} />
        </div>
      )}
      <StatementForm
        key={half === undefined ? "row" : "half"}
        types={types}
        entities={entities}
        statements={open.statements}
        start={half?.filled ?? filledOf(row)}
        unwritten={base}
        recent={memory.recent}
        dated={row.date}
        typeFixed
        saving={busy}
        failed={saving.error}
        onChanged={(filled) => memory.keepEdit(row.id, {filled, ...begun})}
        onSave={(filled) => saving.save(filled)}
        onCancel={leave}
        onLeave={() => onEditing(null)}
      />
    </section>
  );
}

/** Whether the form is still on the page, when an answer comes. */
function useShown() {
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  return shown;
}

function waysOf({theirs, fields}: Clash) {
  if (theirs === null) return {mine: "Save mine as a new statement", theirs: "Leave it removed"};
  return {mine: "Take mine", theirs: "Take theirs", both: canBeBoth(fields) ? "Keep both" : "Keep both: mine as a second statement"};
}

function filledOf({type, values, memo, flags}: StatementRow): Filled {
  return {type, values, memo, flags};
}
