import type {EditorView} from "@codemirror/view";
import {memo} from "react";
import type {MouseEvent} from "react";
import type {Marked} from "./marked.ts";
import type {InSight} from "../margin/in-sight.ts";

export interface MinimapProps {
  readonly marked: Marked;
  readonly inSight: readonly InSight[];
  /** Characters. */
  readonly length: number;
  readonly view: {readonly current: EditorView | null};
  readonly onGo: (place: number) => void;
}

const bands = 160;

/** Where the statements lie in the whole text, a band a stretch, with how many stand above and below what is in sight. */
export function Minimap({marked, inSight, length, view, onGo}: MinimapProps) {
  const places = inSight.map(({statement}) => statement);
  const first = places.length === 0 ? firstBelow(marked, view.current) : Math.min(...places);
  const above = first;
  const below = marked.statements.length - first - places.length;
  const go = (event: MouseEvent<SVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onGo(Math.floor(((event.clientY - box.top) / box.height) * length));
  };
  return (
    <div className="minimap">
      <button type="button" disabled={above === 0} aria-label={`${String(above)} statements above`} onClick={() => onGo(startOf(marked, first - 1))}>
        {above > 0 ? `↑${String(above)}` : ""}
      </button>
      <svg viewBox={`0 0 10 ${String(bands)}`} preserveAspectRatio="none" aria-hidden onClick={go}>
        <Bands marked={marked} length={length} />
      </svg>
      <button
        type="button"
        disabled={below <= 0}
        aria-label={`${String(Math.max(0, below))} statements below`}
        onClick={() => onGo(startOf(marked, first + places.length))}
      >
        {below > 0 ? `↓${String(below)}` : ""}
      </button>
    </div>
  );
}

/** One path a colour, so that scrolling paints next to nothing. */
const Bands = memo(function Bands({marked, length}: Pick<MinimapProps, "marked" | "length">) {
  const filled = new Map<number, string>();
  for (const {row, colour} of marked.statements) for (const {start} of row.spans) filled.set(Math.floor((start / Math.max(1, length)) * bands), colour);
  return [...new Set(filled.values())].map((colour) => {
    const path = [...filled].filter(([, one]) => one === colour).map(([band]) => `M1 ${String(band)}h8v1.2h-8z`);
    return <path key={colour} d={path.join("")} fill={colour} />;
  });
});

function startOf({statements}: Marked, place: number): number {
  return statements[place]?.row.spans[0]?.start ?? 0;
}

/** With none in sight: the first that begins below the top of the view. */
function firstBelow({statements}: Marked, view: EditorView | null): number {
  const from = view?.viewport.from ?? 0;
  const at = statements.findIndex(({row}) => (row.spans[0]?.start ?? 0) >= from);
  return at < 0 ? statements.length : at;
}
