import {standardKeymap} from "@codemirror/commands";
import {search, searchKeymap} from "@codemirror/search";
import {EditorState} from "@codemirror/state";
import type {Extension} from "@codemirror/state";
import {EditorView, keymap} from "@codemirror/view";
import type {PostRow} from "@standpoint/model";
import type {Bindings, CommandId} from "../../shell/shortcuts.ts";
import {chosenMarks} from "../chosen.ts";
import type {Stretch} from "../chosen.ts";
import {directionOf} from "./direction.ts";
import {dragEdges, edgeField} from "./edge.ts";
import type {Edge} from "./edge.ts";
import {highlightMarks} from "./highlights.ts";
import type {InSight} from "../margin/in-sight.ts";
import {tellingSight} from "../margin/in-sight.ts";
import {markedIn, statementMarks} from "./marks.ts";
import {textLayout} from "./post-marks.ts";
import {readingKeys} from "../reading-keys.ts";
import {snapped} from "./snapped.ts";

/** What the reader tells of. */
export interface ReadingEvents {
  readonly bindings: Bindings;
  /** The caret was put at a place, by click or by Escape (−1). */
  readonly onPlace: (place: number) => void;
  /** Words were selected, or none any more. */
  readonly onSelect: (selected: Stretch | null) => void;
  /** A key that means a command, at a place. */
  readonly onCommand: (command: CommandId, caret: number) => void;
  /** A key from 1 to 9; counted from 0. */
  readonly onQuick: (place: number) => void;
  /** An end of a passage was moved; `done` when it is to be kept, else it is still on its way. */
  readonly onEdge: (edge: Edge, done: boolean) => void;
  readonly onInSight: (inSight: readonly InSight[]) => void;
}

export interface ReadingText {
  readonly text: string;
  readonly posts: readonly PostRow[];
  readonly label: string;
}

/** The text on the page. `events` is read at each event, so that it may change. */
export function readingView(parent: HTMLElement, {text, posts, label}: ReadingText, events: () => ReadingEvents): EditorView {
  const extensions: Extension = [
    EditorState.readOnly.of(true),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      "aria-label": label,
      "aria-readonly": "true",
      dir: directionOf(text),
      spellcheck: "false",
      tabindex: "0",
      translate: "no",
    }),
    statementMarks,
    chosenMarks,
    highlightMarks,
    textLayout(posts),
    search({top: true}),
    edgeField,
    readingKeys(events),
    keymap.of([...searchKeymap, ...standardKeymap]),
    dragEdges((edge) => events().onEdge(edge, true)),
    selectionTold(events),
    clicksTold(events),
    snapping,
    tellingSight((inSight) => events().onInSight(inSight)),
  ];
  return new EditorView({parent, state: EditorState.create({doc: text, extensions})});
}

/** A drag reports once it rests, not at every character. */
function selectionTold(events: () => ReadingEvents): Extension {
  let timer = 0;
  return EditorView.updateListener.of(({selectionSet, state}) => {
    if (!selectionSet) return;
    const {from, to, empty} = state.selection.main;
    clearTimeout(timer);
    timer = window.setTimeout(() => events().onSelect(empty ? null : {from, to}), 120);
  });
}

/** A selection drawn by hand takes whole words; with Alt held it stays as drawn. */
const snapping: Extension = EditorView.domEventHandlers({
  mouseup(event, view) {
    if (event.altKey || event.button !== 0) return false;
    // Once the view has taken in where the pointer was let go.
    requestAnimationFrame(() => {
      const {from, to, anchor, head, empty} = view.state.selection.main;
      const whole = snapped(view.state.doc.toString(), {from, to});
      if (empty || (whole.from === from && whole.to === to)) return;
      const forward = anchor <= head;
      view.dispatch({selection: {anchor: forward ? whole.from : whole.to, head: forward ? whole.to : whole.from}, userEvent: "select.snap"});
    });
    return false;
  },
});

function clicksTold(events: () => ReadingEvents): Extension {
  return EditorView.domEventHandlers({
    click(event, view) {
      if (!view.state.selection.main.empty) return false;
      const place = view.posAtCoords({x: event.clientX, y: event.clientY});
      if (place !== null) events().onPlace(place);
      return false;
    },
  });
}

/** Brings a place into sight, unless it is there already; `caret` puts the caret there too. */
export function reveal(view: EditorView, from: number, caret: "caret" | "look"): void {
  const length = view.state.doc.length;
  if (from > length) return;
  const box = view.scrollDOM.getBoundingClientRect();
  const place = view.coordsAtPos(from);
  const visible = place !== null && place.top >= box.top + 8 && place.bottom <= box.bottom - 40;
  view.dispatch({
    ...(caret === "caret" ? {selection: {anchor: from}} : {}),
    effects: visible ? [] : EditorView.scrollIntoView(Math.min(from, length), {y: "start", yMargin: Math.min(160, box.height / 4)}),
  });
}

/** The first statement that begins after a place, or the last that begins before it. */
export function statementFrom(view: EditorView, place: number, step: 1 | -1): number | undefined {
  const {statements} = markedIn(view.state);
  const starts = (one: {row: {spans: readonly {start: number}[]}}) => one.row.spans[0]?.start ?? 0;
  const next = step === 1 ? statements.find((one) => starts(one) > place) : statements.findLast((one) => starts(one) < place);
  return next?.row.id;
}
