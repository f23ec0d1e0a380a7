import {ViewPlugin} from "@codemirror/view";
import type {EditorView, ViewUpdate} from "@codemirror/view";
import {markedIn, showStatements} from "../text/marks.ts";
import type {Placed} from "./stacked.ts";

/** A statement in sight; `top` in pixels below the top of the text. */
export interface InSight extends Placed {
  /** Place in the marked statements. */
  readonly statement: number;
}

/** Tells where the statements in sight begin, each time the part of the text on the page changes. */
export function tellingSight(onSight: (inSight: readonly InSight[]) => void) {
  return ViewPlugin.define((view) => {
    const known: Known = {of: "", places: new Map()};
    const asked = {
      key: "margin",
      read: (now: EditorView) => inSight(now, known),
      write: (found: readonly InSight[]) => onSight(found),
    };
    view.requestMeasure(asked);
    return {
      update(update: ViewUpdate) {
        const others = update.transactions.some(({effects}) => effects.some((effect) => effect.is(showStatements)));
        if (others || update.viewportChanged || update.geometryChanged) update.view.requestMeasure(asked);
      },
    };
  });
}

/** How far below the top of its line of text each place stands: asking the browser is dear, and it changes with the width and the letters only. */
interface Known {
  of: string;
  readonly places: Map<number, number>;
}

function inSight(view: EditorView, known: Known): readonly InSight[] {
  const {statements} = markedIn(view.state);
  const {from, to} = view.viewport;
  const {top, width} = view.contentDOM.getBoundingClientRect();
  const of = `${String(width)} ${String(view.defaultLineHeight)} ${String(view.defaultCharacterWidth)}`;
  if (known.of !== of) known.places.clear();
  known.of = of;
  const found: InSight[] = [];
  for (let statement = firstFrom(statements, from); statement < statements.length; statement += 1) {
    const start = statements[statement]?.row.spans[0]?.start ?? 0;
    if (start > to) break;
    const line = view.lineBlockAt(start).top;
    const below = known.places.get(start) ?? belowLine(view, start, top + line);
    if (below === null) continue;
    known.places.set(start, below);
    found.push({statement, top: Math.round(line + below)});
  }
  return found.sort((a, b) => a.top - b.top || a.statement - b.statement);
}

function belowLine(view: EditorView, start: number, line: number): number | null {
  const place = view.coordsAtPos(start, 1);
  return place === null ? null : place.top - line;
}

/** The first statement that begins at `from` or later, by halving. */
function firstFrom(statements: readonly {row: {spans: readonly {start: number}[]}}[], from: number): number {
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((statements[middle]?.row.spans[0]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
