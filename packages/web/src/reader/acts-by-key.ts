import type {EditorView} from "@codemirror/view";
import type {StatementRow, TypeRow} from "@standpoint/model";
import {counted, withRole} from "@standpoint/model";
import {flushSync} from "react-dom";
import type {StatementEdit} from "../api/acts.ts";
import type {OpenDocument} from "../api/queries.ts";
import {announce} from "../shell/announce.tsx";
import {hinted, said} from "../shell/notice.ts";
import type {CommandId} from "../shell/shortcuts.ts";
import type {Stretch} from "./chosen.ts";
import type {Given} from "./panel/draft-form.tsx";
import {showEdge} from "./text/edge.ts";
import type {Edge} from "./text/edge.ts";
import {focusForm} from "../form/focus.ts";
import type {PlacedHalf} from "./panel/halves.ts";
import type {Marked} from "./text/marked.ts";
import {mayDropHalf} from "../form/may-drop.ts";
import type {Memory} from "./panel/memory.ts";
import type {Editing} from "./panel/one-statement.tsx";
import {mayGrow, outgrown} from "./text/outgrown.ts";
import {reveal, statementFrom} from "./text/reading-view.ts";
import {passagesAt} from "./text/pieces.ts";
import type {Place} from "./use-place.ts";
import {codingOf, once} from "./panel/use-statement-acts.ts";
import type {StatementActs} from "./panel/use-statement-acts.ts";
import {trimmed} from "./text/widened.ts";

interface ReaderState {
  readonly open: OpenDocument;
  readonly types: readonly TypeRow[];
  readonly marked: Marked;
  readonly view: {readonly current: EditorView | null};
  readonly draft: Stretch | null;
  readonly given: Given;
  readonly memory: Memory;
  readonly place: Place & {readonly go: (place: Place) => void; readonly show: (id: number) => void};
  readonly statementActs: StatementActs;
  /** Where the reader is at this moment, which an answer may find changed. */
  readonly placeNow: () => Place;
  /** The words whose form was left while they stay selected. */
  readonly left: {current: Stretch | null};
  readonly setDraft: (draft: Stretch | null) => void;
  readonly setGiven: (given: Given) => void;
  readonly setEditing: (editing: Editing) => void;
}

/** One act on a statement at a time; what is to follow is done when it is kept. */
function act<Answer>({id}: StatementRow, doing: () => Promise<Answer>, onDone: (answer: Answer) => void): void {
  void once(`statement ${String(id)}`, async () => ({answer: await doing()})).then((done) => done !== null && onDone(done.answer));
}

/** Goes on behind a statement that was saved, unless the person has gone on already: what they do now is not to be moved. */
function onSaved({open, view, place}: ReaderState, {id, spans}: StatementRow): void {
  const now = view.current?.state.selection.main;
  const there = now === undefined || spans.some(({start, end}) => sameWords(open.text, now, {from: start, to: end}));
  if (!there || elsewhere()) {
    said("Saved.");
    return;
  }
  view.current?.dispatch({selection: {anchor: wordsAfter(open.text, spans.at(-1)?.end ?? 0)}});
  view.current?.focus();
  place.go({statement: id, at: undefined});
  announce("Saved.");
}

type Spans = readonly {readonly start: number; readonly end: number}[];

/** Other passages for a statement, as marks in the text on the page. */
function movedTo({open}: ReaderState, {version}: StatementRow, spans: Spans): StatementEdit {
  return {version, spans, revision: open.document.revision, quotes: spans.map(({start, end}) => open.text.slice(start, end))};
}

function sameWords(text: string, selected: Stretch, passage: Stretch): boolean {
  const {from, to} = trimmed(text, selected);
  return from === passage.from && to === passage.to;
}

/** Whether the keys go to something beside the text and its form, such as a search field or a dialogue. */
function elsewhere(): boolean {
  const focus = document.activeElement;
  return focus !== null && focus !== document.body && focus.closest(".cm-editor, .statement-form, .aside") === null;
}

/** The next words behind a place, or the place where none follow: `s` there selects what comes next, not the passage again. */
function wordsAfter(text: string, place: number): number {
  const {from} = trimmed(text, {from: place, to: text.length});
  return from < text.length ? from : place;
}

const wordsFirst = "Select the words first: s selects a sentence.";
const newIsOpen = "Beside the text is a new statement, not the one this would change: press Escape first.";
const statementFirst = "Choose a statement first: n goes to the next one.";

/** What can be done in the reader, by key or by hand. */
export function actsByKey(reader: ReaderState) {
  const {marked, view, draft, memory, place, statementActs: server} = reader;
  const chosen = marked.statements.find(({row}) => row.id === place.statement)?.row;
  const selected = () => selection(reader) ?? draft;
  const pick = (statement: number | undefined) => place.go({statement, at: place.at});
  const close = () => {
    place.go({statement: undefined, at: undefined});
    reader.setGiven({values: {}, times: 0});
    view.current?.focus();
  };
  const saved = (row: StatementRow) => onSaved(reader, row);
  const give = (role: "concept", value: string) => {
    const type = reader.types.find(({name}) => name === (memory.last()?.type ?? reader.types[0]?.name)) ?? reader.types[0];
    const variable = type === undefined ? undefined : withRole(type, role);
    const words = selected();
    if (words === null) {
      announce(wordsFirst);
      return;
    }
    if (variable === undefined) {
      announce(`Statements of the type ${type?.name ?? ""} have no concept.`);
      return;
    }
    openForm(reader, words, {values: {[variable.name]: value}, times: reader.given.times + 1});
  };
  const also = () => {
    const words = selected();
    if (words === null || chosen === undefined) {
      announce(words === null ? wordsFirst : statementFirst);
      return;
    }
    void addPassage(reader, chosen, words);
  };
  const remove = () =>
    chosen &&
    act(
      chosen,
      () => server.remove.mutateAsync(chosen),
      () => reader.placeNow().statement === chosen.id && pick(undefined),
    );
  const quick = (concept: string) => give("concept", concept);
  const edit = (editing: Editing) => reader.setEditing(editing);
  const acts = {pick, close, saved, also, remove, quick, edit};
  const ofChosen = (act: (row: StatementRow, span: number) => void) => (span: number) => chosen && act(chosen, span);
  return {
    ...acts,
    quickAt: (at: number) => (memory.quick[at] === undefined ? announce(`Nothing is on key ${String(at + 1)} yet.`) : quick(memory.quick[at])),
    resume: (half: PlacedHalf) => resume(reader, half),
    toPassage: ofChosen((row, span) => toPassage(reader, row, span)),
    less: ofChosen((row, span) => less(reader, row, span)),
    placed: (at: number) => placed(reader, at),
    selected: (words: Stretch | null) => selectedWords(reader, words),
    edge: (edge: Edge, done: boolean) => movedEdge(reader, edge, done),
    run: (command: CommandId, caret: number) => run(reader, {command, caret, chosen, ...acts, give}),
  };
}

/** Adds words to a statement, unless a statement half typed about them is to stay, or they are far too many. */
async function addPassage(reader: ReaderState, chosen: StatementRow, words: Stretch): Promise<void> {
  const {memory, open, statementActs} = reader;
  const half = memory.halfAt(words);
  if (half !== undefined && !(await mayDropHalf(half.filled))) return;
  if (!(await mayGrow(words, chosen, open.text))) return;
  const spans = [...chosen.spans.map(({start, end}) => ({start, end})), {start: words.from, end: words.to}];
  const done = (row: StatementRow) => {
    memory.forgetHalf(words);
    onSaved(reader, row);
    said(
      `Saved. Added to the statement “${(chosen.spans[0]?.quote ?? "").slice(0, 60)}”: it has ${counted(row.spans.length, "passage")} now. Ctrl Z takes it back.`,
    );
  };
  act(chosen, () => statementActs.key.mutateAsync({row: chosen, edit: movedTo(reader, chosen, spans)}), done);
}

interface Running {
  readonly command: CommandId;
  readonly caret: number;
  readonly chosen: StatementRow | undefined;
  readonly also: () => void;
  readonly remove: () => void;
  readonly edit: (editing: Editing) => void;
  readonly saved: (row: StatementRow) => void;
  readonly give: (role: "concept", value: string) => void;
}

function run(reader: ReaderState, running: Running): void {
  const {command} = running;
  if (command in ofStatements) ofOne(reader, running);
  else anywhere(reader, running)[command]?.();
}

/** The commands that need no statement to be shown. */
function anywhere(reader: ReaderState, {caret, also, saved, give}: Running): Partial<Record<CommandId, () => void>> {
  const words = selection(reader);
  const concept = words === null ? "" : reader.open.text.slice(words.from, words.to).replace(/\s+/g, " ").slice(0, 120);
  return {
    next: () => toStatement(reader, caret, 1),
    previous: () => toStatement(reader, caret, -1),
    overlap: () => overlap(reader, caret),
    also,
    repeat: () => repeat(reader, words, saved),
    vivo: () => give("concept", concept),
    open: () => (words === null ? placed(reader, caret) : openForm(reader, words)),
  };
}

const ofStatements = {edit: true, memo: true, delete: true, unsure: true, passage: true, less: true, start: true, end: true};

function ofOne(reader: ReaderState, {command, caret, chosen, edit, remove}: Running): void {
  if (chosen === undefined) announce(statementFirst);
  else if (reader.draft !== null && command !== "passage") hinted("new", newIsOpen);
  else if (command === "edit") edit("values");
  else if (command === "memo") edit("memo");
  else if (command === "delete") remove();
  else if (command === "unsure") unsure(reader, chosen);
  else if (command === "passage") toPassage(reader, chosen, (passageAt(chosen, caret) + 1) % chosen.spans.length);
  else if (command === "less") less(reader, chosen, passageAt(chosen, caret));
  else takeEdge(reader, {chosen, caret, end: command === "start" ? "start" : "end"});
}

function toStatement({view, place}: ReaderState, caret: number, by: 1 | -1): void {
  const next = view.current === null ? undefined : statementFrom(view.current, caret, by);
  if (next === undefined) announce(by === 1 ? "No statement after this place." : "No statement before this place.");
  else place.show(next);
}

/** Words that rest selected have a form, unless it was just left: a selection is told a little later than the keys that follow it. */
function selectedWords({open, left, setDraft}: ReaderState, words: Stretch | null): void {
  const next = words === null ? null : nonEmpty(trimmed(open.text, words));
  if (next !== null && left.current?.from === next.from && left.current.to === next.to) return;
  left.current = null;
  setDraft(next);
}

/** On to the form within the same key press, so that the next key finds it. */
function openForm({setDraft, setGiven}: ReaderState, words: Stretch, given?: Given): void {
  flushSync(() => {
    setDraft(words);
    if (given !== undefined) setGiven(given);
  });
  focusForm();
}

/** Back to words that something was half typed about. */
function resume(reader: ReaderState, half: PlacedHalf): void {
  const {view, memory} = reader;
  memory.keepHalf(half, half.was);
  if (view.current === null) return;
  reveal(view.current, half.from, "look");
  view.current.dispatch({selection: {anchor: half.from, head: half.to}});
  openForm(reader, half);
}

function placed({marked, place}: ReaderState, at: number): void {
  const hits = [...new Set(passagesAt(marked.passages, at).map((one) => one.statement))];
  const only = hits.length === 1 ? marked.statements[hits[0] ?? -1]?.row.id : undefined;
  place.go({statement: only, at: hits.length > 1 ? at : undefined});
}

/** The next of the statements that lie over each other at the caret, the shortest first. */
function overlap({marked, place}: ReaderState, caret: number): void {
  const hits = [...new Set(passagesAt(marked.passages, caret).map((one) => one.statement))].flatMap((one) => marked.statements[one] ?? []);
  const at = hits.findIndex(({row}) => row.id === place.statement);
  const next = hits[(at + 1) % Math.max(1, hits.length)];
  if (next === undefined) {
    announce("No statement at the caret.");
    return;
  }
  place.go({statement: next.row.id, at: undefined});
  announce(`${String(((at + 1) % hits.length) + 1)} of ${String(hits.length)}: ${next.saying.who ?? ""} ${next.saying.what}`);
}

function repeat({memory, open, statementActs}: ReaderState, words: Stretch | null, onSaved: (row: StatementRow) => void): void {
  const last = memory.last();
  if (words === null) {
    announce(wordsFirst);
    return;
  }
  if (last === null) {
    announce("There is nothing to repeat yet: code a statement first.");
    return;
  }
  const seen = {revision: open.document.revision, quotes: [open.text.slice(words.from, words.to)]};
  const draft = {document: open.document.key, type: last.type, values: last.values, start: words.from, end: words.to, ...seen};
  const done = (row: StatementRow | "kept" | null) => {
    if (row === null || row === "kept") return;
    memory.coded(row);
    onSaved(row);
  };
  void once(codingOf(draft), () => statementActs.add.mutateAsync(draft)).then(done);
}

function unsure({statementActs}: ReaderState, row: StatementRow): void {
  const flagged = row.flags.includes("unsure");
  const flags = flagged ? row.flags.filter((flag) => flag !== "unsure") : [...row.flags, "unsure"];
  const done = () => announce(flagged ? "No longer unsure." : "Flagged as unsure.");
  act(row, () => statementActs.key.mutateAsync({row, edit: {version: row.version, flags}}), done);
}

/** Which of a statement's passages holds the caret; the first when none does. */
function passageAt({spans}: StatementRow, caret: number): number {
  return Math.max(
    0,
    spans.findIndex(({start, end}) => start <= caret && caret <= end),
  );
}

/** The passage with its handles, `end` being the one that arrows move. */
function edgeOf(row: StatementRow, span: number, end: Edge["end"]): Edge | null {
  const passage = row.spans[span];
  if (passage === undefined) return null;
  const kept = {from: passage.start, to: passage.end};
  return {...kept, kept, end, span, statement: row.id};
}

function toPassage({view}: ReaderState, row: StatementRow, span: number): void {
  const edge = edgeOf(row, span, null);
  if (edge === null || view.current === null) return;
  reveal(view.current, edge.from, "caret");
  view.current.dispatch({effects: showEdge.of(edge)});
  announce(`Passage ${String(span + 1)} of ${String(row.spans.length)}: ${(row.spans[span]?.quote ?? "").slice(0, 80)}`);
}

function less(reader: ReaderState, row: StatementRow, span: number): void {
  if (row.spans.length < 2) {
    announce("The statement has one passage only: delete the statement instead.");
    return;
  }
  const spans = row.spans.toSpliced(span, 1).map(({start, end}) => ({start, end}));
  const done = () => said(`Passage ${String(span + 1)} of ${String(row.spans.length)} taken away. Ctrl Z brings it back.`);
  act(row, () => reader.statementActs.key.mutateAsync({row, edit: movedTo(reader, row, spans)}), done);
}

/** Takes an end of the passage at the caret, or of the first one, to be moved by arrows. */
function takeEdge({view}: ReaderState, {chosen, caret, end}: {chosen: StatementRow; caret: number; end: "start" | "end"}): void {
  const edge = edgeOf(chosen, passageAt(chosen, caret), end);
  if (edge === null) return;
  view.current?.dispatch({effects: showEdge.of(edge)});
  announce(`Moving the ${end === "start" ? "beginning" : "end"}: arrows by character, with Control by word; Enter saves, Escape leaves.`);
}

function movedEdge(reader: ReaderState, edge: Edge, done: boolean): void {
  const {view, open, marked} = reader;
  const words = open.text.slice(edge.from, edge.to);
  if (!done) {
    announce(edge.end === "start" ? `Begins ${words.slice(0, 40)}` : `Ends ${words.slice(-40)}`);
    return;
  }
  const row = marked.statements.find((one) => one.row.id === edge.statement)?.row;
  if (row === undefined) return;
  const settled = {...edge, end: null};
  view.current?.dispatch({effects: showEdge.of(settled)});
  if (edge.from === edge.kept.from && edge.to === edge.kept.to) return;
  const spans = row.spans.map(({start, end}, i) => (i === edge.span ? {start: edge.from, end: edge.to} : {start, end}));
  act(
    row,
    () => reader.statementActs.key.mutateAsync({row, edit: movedTo(reader, row, spans)}),
    ({spans: now}) => {
      const length = (now[edge.span] ?? {start: edge.from, end: edge.to}).end - (now[edge.span]?.start ?? edge.from);
      if (outgrown(edge, edge.kept.to - edge.kept.from, reader.open.text))
        said(`The passage has ${length.toLocaleString("en")} characters now. Ctrl Z takes it back.`);
      else announce("Passage saved.");
    },
  );
}

/** The words selected in the text at this moment, without white space at either end. */
function selection({view, open}: ReaderState): Stretch | null {
  const main = view.current?.state.selection.main;
  return main === undefined || main.empty ? null : nonEmpty(trimmed(open.text, {from: main.from, to: main.to}));
}

function nonEmpty(stretch: Stretch): Stretch | null {
  return stretch.from < stretch.to ? stretch : null;
}
