import {openSearchPanel} from "@codemirror/search";
import {Prec} from "@codemirror/state";
import type {Extension} from "@codemirror/state";
import {EditorView} from "@codemirror/view";
import {announce} from "../shell/announce.tsx";
import {hinted} from "../shell/notice.ts";
import {held, plainLetter} from "../shell/chords.ts";
import {commandOf, keyOf} from "../shell/shortcuts.ts";
import type {CommandId} from "../shell/shortcuts.ts";
import type {Stretch} from "./chosen.ts";
import {edgeField, showEdge, withEnd} from "./text/edge.ts";
import type {Edge} from "./text/edge.ts";
import {stepped} from "./text/edge-step.ts";
import {extended} from "./text/extended.ts";
import {formWanted, keepForForm, leaveWanted} from "../form/focus.ts";
import type {ReadingEvents} from "./text/reading-view.ts";
import {widened} from "./text/widened.ts";

/** The keys of the text: an end being moved first, then the quick list, then the commands. Keys typed into a field never come here. */
export function readingKeys(events: () => ReadingEvents): Extension {
  let afterChord = false;
  const anew = () => {
    afterChord = false;
    leaveWanted();
  };
  return Prec.high(
    EditorView.domEventHandlers({
      pointerdown: anew,
      blur: anew,
      keydown(event, view) {
        if (event.isComposing) return false;
        if (document.querySelector("[role=dialog][aria-modal=true]") !== null) return plainLetter(event);
        if (formWanted() && event.key !== "Escape") return keyForForm(event);
        const means = commandOf(keyOf(event), events().bindings) !== undefined;
        const before = afterChord;
        const strange = !means && !/^[1-9?]$/.test(event.key);
        afterChord = (plainLetter(event) || !means) && held(before, event, strange);
        if (before && afterChord && plainLetter(event)) return letterHeld();
        const edge = view.state.field(edgeField);
        if (edge?.end && edgeKey(event, view, {edge, end: edge.end}, events())) return true;
        const key = keyOf(event);
        if (key === "Escape") return letGo(view, events());
        if (/^[1-9]$/.test(key)) events().onQuick(Number(key) - 1);
        const command = commandOf(key, events().bindings);
        if (command !== undefined) run(command, view, events());
        return command !== undefined || /^[1-9]$/.test(key);
      },
    }),
  );
}

function letterHeld(): true {
  hinted("letters", "After a key that means nothing here, letters are no commands: press Escape or an arrow key first.");
  return true;
}

/** A key while the form that was asked for is on its way. */
function keyForForm(event: KeyboardEvent): boolean {
  keepForForm(keyOf(event));
  announce("The form is on its way: what you type goes there. Escape stays in the text.");
  return event.key !== "Tab" && !event.key.startsWith("F");
}

function run(command: CommandId, view: EditorView, events: ReadingEvents): void {
  const {from, to, head} = view.state.selection.main;
  const text = () => view.state.doc.toString();
  if (command === "word" || command === "sentence" || command === "paragraph") select(view, extended(text(), {from, to}, command));
  else if (command === "widen") select(view, widened(text(), {from, to}));
  else if (command === "find") openSearchPanel(view);
  else events.onCommand(command, head);
}

function select(view: EditorView, {from, to}: Stretch): void {
  view.dispatch({selection: {anchor: from, head: to}, scrollIntoView: true, userEvent: "select.widen"});
}

function letGo(view: EditorView, events: ReadingEvents): boolean {
  leaveWanted();
  if (document.querySelector(".cm-search") !== null && view.state.selection.main.empty) return false;
  view.dispatch({selection: {anchor: view.state.selection.main.head}});
  events.onPlace(-1);
  return true;
}

interface Moving {
  readonly edge: Edge;
  readonly end: "start" | "end";
}

/** Arrows move the end (with Ctrl or Alt by word), Enter keeps it, Escape puts it back, the brackets change the end. */
function edgeKey(event: KeyboardEvent, view: EditorView, {edge, end}: Moving, events: ReadingEvents): boolean {
  const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : null;
  if (step !== null) {
    const by = event.ctrlKey || event.altKey || event.metaKey ? "word" : "character";
    const place = stepped(view.state.doc.toString(), edge[end === "start" ? "from" : "to"], {end, by, step: directed(view, step)});
    const moved = withEnd(edge, end, place);
    view.dispatch({effects: [showEdge.of(moved), EditorView.scrollIntoView(place)]});
    events.onEdge(moved, false);
    return true;
  }
  if (event.key === "Enter") events.onEdge(edge, true);
  else if (event.key === "Escape") view.dispatch({effects: showEdge.of({...edge, ...edge.kept, end: null})});
  else return false;
  return true;
}

/** In a text read from right to left, the left arrow goes on. */
function directed(view: EditorView, step: 1 | -1): 1 | -1 {
  if (view.contentDOM.dir !== "rtl") return step;
  return step === 1 ? -1 : 1;
}
