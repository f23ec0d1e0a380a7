import {standardKeymap} from "@codemirror/commands";
import {openSearchPanel, search, searchKeymap} from "@codemirror/search";
import {EditorState} from "@codemirror/state";
import type {Extension} from "@codemirror/state";
import {EditorView, keymap} from "@codemirror/view";
import type {Command} from "@codemirror/view";
import type {PostRow} from "@standpoint/model";
import {chosenMarks} from "./chosen.ts";
import type {Stretch} from "./chosen.ts";
import {directionOf} from "./direction.ts";
import type {InSight} from "./margin-measure.ts";
import {marginMeasure} from "./margin-measure.ts";
import {markedIn, statementMarks} from "./marks.ts";
import {textLayout} from "./post-marks.ts";
import {widened} from "./widened.ts";

/** What the reader tells of. */
export interface ReadingEvents {
  /** The caret was put at a place, by click or by Enter. */
  readonly onPlace: (place: number) => void;
  /** Words were selected, or none any more. */
  readonly onSelect: (selected: Stretch | null) => void;
  /** Enter with words selected: on to the form. */
  readonly onForm: () => void;
  /** Next (1) or previous (−1) statement from a place. */
  readonly onStep: (from: number, step: 1 | -1) => void;
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
    EditorView.contentAttributes.of({"aria-label": label, "aria-readonly": "true", dir: directionOf(text), spellcheck: "false", translate: "no"}),
    statementMarks,
    chosenMarks,
    textLayout(posts),
    search({top: true}),
    keymap.of([...readingKeys(events), ...searchKeymap, ...standardKeymap]),
    selectionTold(events),
    clicksTold(events),
    marginMeasure((inSight) => events().onInSight(inSight)),
  ];
  return new EditorView({parent, state: EditorState.create({doc: text, extensions})});
}

function readingKeys(events: () => ReadingEvents) {
  const enter: Command = ({state}) => {
    const {main} = state.selection;
    if (main.empty) events().onPlace(main.head);
    else events().onForm();
    return true;
  };
  const step =
    (by: 1 | -1): Command =>
    ({state}) => {
      events().onStep(state.selection.main.head, by);
      return true;
    };
  const none: Command = (view) => {
    view.dispatch({selection: {anchor: view.state.selection.main.head}});
    events().onPlace(-1);
    return true;
  };
  return [
    {key: "Enter", run: enter},
    {key: "n", run: step(1)},
    {key: "p", run: step(-1)},
    {key: "e", run: widen},
    {key: "/", run: openSearchPanel},
    {key: "Escape", run: none},
  ];
}

const widen: Command = (view) => {
  const {from, to} = view.state.selection.main;
  const next = widened(view.state.doc.toString(), {from, to});
  view.dispatch({selection: {anchor: next.from, head: next.to}, userEvent: "select.widen"});
  return true;
};

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
