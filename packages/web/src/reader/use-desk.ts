import type {EditorView} from "@codemirror/view";
import {useQuery} from "@tanstack/react-query";
import {useEffect, useMemo, useRef, useState} from "react";
import {typesQuery} from "../api/queries.ts";
import type {OpenDocument} from "../api/queries.ts";
import type {Stretch} from "./chosen.ts";
import {deskActs} from "./desk-acts.ts";
import type {Given} from "./draft-form.tsx";
import {markedOf} from "./marked.ts";
import {useMemory} from "./memory.ts";
import type {Memory} from "./memory.ts";
import type {Editing} from "./one-statement.tsx";
import {usePlace} from "./use-place.ts";
import {useStatementActs} from "./use-statement-acts.ts";

export type Desk = ReturnType<typeof useDesk>;

/** What the reader keeps between text and panel, and what can be done at it. */
export function useDesk(open: OpenDocument) {
  const types = useQuery(typesQuery).data?.rows;
  const marked = useMemo(() => markedOf(open.statements, types ?? []), [open.statements, types]);
  const view = useRef<EditorView | null>(null);
  const [draft, setDraft] = useState<Stretch | null>(null);
  const [given, setGiven] = useState<Given>({values: {}, times: 0});
  const [editing, setEditing] = useState<Editing>(null);
  const memory = useMemory(open.document.key);
  const statementActs = useStatementActs();
  const leave = () => {
    setDraft(null);
    setEditing(null);
    setGiven((before) => (before.times === 0 ? before : {values: {}, times: 0}));
  };
  const place = usePlace(view, open, leave);
  useHalfTyped(open, view, memory);
  const state = {open, types: types ?? [], marked, view, draft, given, editing, memory, place};
  return {...state, acts: deskActs({...state, statementActs, setDraft, setGiven, setEditing})};
}

/** Brings back what was half typed when the page was left: the selection, and with it the form. */
function useHalfTyped({text}: OpenDocument, view: {readonly current: EditorView | null}, memory: Memory): void {
  const looked = useRef(false);
  useEffect(() => {
    if (looked.current || !memory.ready || view.current === null) return;
    looked.current = true;
    const half = memory.halfTyped();
    if (half === null || text.slice(half.from, half.to) !== half.quote) return;
    view.current.dispatch({selection: {anchor: half.from, head: half.to}, scrollIntoView: true});
  });
}
