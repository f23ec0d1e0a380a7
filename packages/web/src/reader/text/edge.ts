import {StateEffect, StateField} from "@codemirror/state";
import {Decoration, EditorView, WidgetType} from "@codemirror/view";
import type {Stretch} from "../chosen.ts";

/** A passage whose ends can be moved: by keys when `end` says which, by its handles at any time. */
export interface Edge extends Stretch {
  readonly statement: number;
  /** Place among the statement's passages. */
  readonly span: number;
  readonly end: "start" | "end" | null;
  /** The passage as it is kept. */
  readonly kept: Stretch;
}

export const showEdge = StateEffect.define<Edge | null>();

/** The passage being moved, with a handle at each end and its new extent shown at once. */
export const edgeField = StateField.define<Edge | null>({
  create: () => null,
  update: (edge, {effects}) => effects.reduce<Edge | null>((now, effect) => (effect.is(showEdge) ? effect.value : now), edge),
  provide: (field) =>
    EditorView.decorations.from(field, (edge) => {
      if (edge === null) return Decoration.none;
      const moved = edge.from !== edge.kept.from || edge.to !== edge.kept.to || edge.end !== null;
      const handles = [
        Decoration.widget({widget: new Handle("start", edge.end === "start"), side: -1}).range(edge.from),
        Decoration.widget({widget: new Handle("end", edge.end === "end"), side: 1}).range(edge.to),
      ];
      const preview = moved ? [Decoration.mark({class: "mark-draft"}).range(edge.from, edge.to)] : [];
      return Decoration.set([...preview, ...handles], true);
    }),
});

class Handle extends WidgetType {
  readonly end: "start" | "end";
  readonly moving: boolean;

  constructor(end: "start" | "end", moving: boolean) {
    super();
    this.end = end;
    this.moving = moving;
  }

  override eq(other: Handle): boolean {
    return other.end === this.end && other.moving === this.moving;
  }

  override toDOM(): HTMLElement {
    const handle = document.createElement("span");
    handle.className = "edge-handle";
    handle.dataset["end"] = this.end;
    if (this.moving) handle.dataset["moving"] = "";
    handle.ariaHidden = "true";
    return handle;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

/** Dragging a handle moves that end of the passage; `onMoved` hears of it when the handle is let go. */
export function dragEdges(onMoved: (edge: Edge) => void) {
  return EditorView.domEventHandlers({
    pointerdown(event, view) {
      const end = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>(".edge-handle")?.dataset["end"] : undefined;
      const edge = view.state.field(edgeField);
      if (edge === null || (end !== "start" && end !== "end")) return false;
      event.preventDefault();
      followPointer(view, end, onMoved);
      return true;
    },
    mousedown: (event) => event.target instanceof HTMLElement && event.target.closest(".edge-handle") !== null,
  });
}

function followPointer(view: EditorView, end: "start" | "end", onMoved: (edge: Edge) => void): void {
  const move = ({clientX, clientY}: PointerEvent) => {
    const edge = view.state.field(edgeField);
    const place = view.posAtCoords({x: clientX, y: clientY});
    if (edge !== null && place !== null) view.dispatch({effects: showEdge.of(withEnd(edge, end, place))});
  };
  const drop = () => {
    removeEventListener("pointermove", move);
    const edge = view.state.field(edgeField, false) ?? null;
    if (edge !== null) onMoved(edge);
  };
  addEventListener("pointermove", move);
  addEventListener("pointerup", drop, {once: true});
}

/** The passage with one end elsewhere; at least one character stays. */
export function withEnd(edge: Edge, end: "start" | "end", place: number): Edge {
  return end === "start" ? {...edge, from: Math.min(place, edge.to - 1)} : {...edge, to: Math.max(place, edge.from + 1)};
}
