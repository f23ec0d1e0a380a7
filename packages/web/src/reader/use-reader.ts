import {present} from "@standpoint/model";
import type {EditorView} from "@codemirror/view";
import {useQuery} from "@tanstack/react-query";
import {getRouteApi} from "@tanstack/react-router";
import {useEffect, useMemo, useRef, useState} from "react";
import {typesQuery} from "../api/queries.ts";
import type {OpenDocument} from "../api/queries.ts";
import {useHoldsUnsaved} from "../shell/unsaved.ts";
import type {Stretch} from "./chosen.ts";
import {actsByKey} from "./acts-by-key.ts";
import type {Given} from "./panel/draft-form.tsx";
import {placedHalves} from "./panel/halves.ts";
import type {PlacedHalf} from "./panel/halves.ts";
import {markedOf} from "./text/marked.ts";
import {useMemory} from "./panel/memory.ts";
import type {Memory} from "./panel/memory.ts";
import type {Editing} from "./panel/one-statement.tsx";
import {outgrown} from "./text/outgrown.ts";
import {passes} from "./reader-search.ts";
import type {MarkedFilter} from "./reader-search.ts";
import {usePlace} from "./use-place.ts";
import {useStatementActs} from "./panel/use-statement-acts.ts";

const route = getRouteApi("/reader/$key");

export type Reader = ReturnType<typeof useReader>;

/** What the reader keeps between text and panel, and what can be done at it. */
export function useReader(open: OpenDocument) {
  const types = useQuery(typesQuery).data?.rows;
  const filter = useMarkedFilter();
  const {type, flag, memo} = filter.filter;
  const marked = useMemo(() => {
    const shown = open.statements.filter((row) => passes({...(type && {type}), ...(flag && {flag}), ...(memo && {memo})}, row));
    return markedOf(shown, types ?? []);
  }, [open.statements, types, type, flag, memo]);
  const view = useRef<EditorView | null>(null);
  const [draft, setDraft] = useState<Stretch | null>(null);
  const [given, setGiven] = useState<Given>({values: {}, times: 0});
  const [editing, setEditing] = useState<Editing>(null);
  const memory = useMemory(open.document.key);
  const halves = placedHalves(memory.halves, {text: open.text, revision: open.document.revision});
  const statementActs = useStatementActs();
  // Words that do not touch those of the open form are another passage, with a form of its own.
  const [passage, setPassage] = useState(0);
  const select = (words: Stretch | null) => {
    if (words !== null && draft !== null && another(words, draft, {memory, text: open.text})) setPassage(passage + 1);
    setDraft(words);
  };
  const left = useRef<Stretch | null>(null);
  const leave = () => {
    left.current = draft;
    setDraft(null);
    setEditing(null);
    setGiven((before) => (before.times === 0 ? before : {values: {}, times: 0}));
  };
  const place = usePlace(view, open, leave);
  useHoldsUnsaved(halves.length > 0 || Object.keys(memory.edits).length > 0);
  useHalfTyped(view, memory, halves);
  useHalfEdited(open, memory, {place, setEditing});
  const placeNow = useRef(place);
  placeNow.current = place;
  const state = {open, filter, types: types ?? [], marked, view, draft, given, editing, memory, halves, passage, place};
  return {...state, acts: actsByKey({...state, left, placeNow: () => placeNow.current, statementActs, setDraft: select, setGiven, setEditing})};
}

/** Whether words are another passage than those of the open form, and not the same ones made a little wider or narrower. */
function another(words: Stretch, draft: Stretch, {memory, text}: {readonly memory: Memory; readonly text: string}): boolean {
  const apart = words.to <= draft.from || draft.to <= words.from;
  const same = words.from === draft.from && words.to === draft.to;
  const far = outgrown(words, draft.to - draft.from, text) || outgrown(draft, words.to - words.from, text);
  return apart || (!same && (far || memory.halfAt(words) !== undefined));
}

/** Which statements are marked; kept in the address. */
function useMarkedFilter() {
  const {type, flag, memo} = route.useSearch();
  const navigate = route.useNavigate();
  const filter: MarkedFilter = present({type, flag, memo});
  const change = (next: {[Field in keyof MarkedFilter]?: MarkedFilter[Field] | undefined}) =>
    void navigate({search: (before) => present({...before, ...next}), replace: true});
  return {filter, change};
}

/** Brings back what was half typed when the page was left: the selection, and with it the form. */
function useHalfTyped(view: {readonly current: EditorView | null}, memory: Memory, halves: readonly PlacedHalf[]): void {
  const looked = useRef(false);
  useEffect(() => {
    if (looked.current || !memory.ready || view.current === null) return;
    looked.current = true;
    const half = halves.findLast(({lost}) => !lost);
    if (half === undefined) return;
    memory.keepHalf(half, half.was);
    view.current.dispatch({selection: {anchor: half.from, head: half.to}, scrollIntoView: true});
  });
}

interface Reopening {
  readonly place: {readonly statement: number | undefined; readonly show: (id: number) => void};
  readonly setEditing: (editing: Editing) => void;
}

/** Opens again the edit of a statement that was not saved when the page was left. */
function useHalfEdited({statements}: OpenDocument, memory: Memory, {place, setEditing}: Reopening): void {
  const looked = useRef(false);
  useEffect(() => {
    if (looked.current || !memory.ready) return;
    looked.current = true;
    const edited = statements.filter(({id}) => memory.edits[id] !== undefined);
    const row = place.statement === undefined ? edited[0] : edited.find(({id}) => id === place.statement);
    if (row === undefined || memory.halves.length > 0) return;
    if (place.statement === undefined) place.show(row.id);
    setEditing("values");
  });
}
