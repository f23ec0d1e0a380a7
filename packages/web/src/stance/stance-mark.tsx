import {signs} from "./stance.ts";
import type {Stance} from "./stance.ts";
import "./stance-mark.css";

export interface StanceMarkProps {
  readonly stance: Stance;
  /** Filled for own words, hollow for what others report. */
  readonly own: boolean;
  /** With a dot: it is not certain who wrote the words. */
  readonly unsure?: boolean | undefined;
  /** A diamond for what was done, a circle for what was said. */
  readonly practised?: boolean;
  /** Thin and dotted: nobody recorded it, it follows by rules. */
  readonly derived?: boolean | undefined;
  /** A corner for what holds under a condition beside it. */
  readonly also?: boolean;
  readonly size?: number;
}

/** One stance in the visual language: colour and sign, filled, hollow or (under a condition) open, circle or diamond. Says nothing to a screen reader. */
export function StanceMark({stance, own, unsure = false, practised = false, also = false, derived = false, size = 18}: StanceMarkProps) {
  return (
    <svg
      className="stance"
      data-stance={stance}
      data-own={own || undefined}
      data-derived={derived || undefined}
      width={size}
      height={size}
      viewBox="-10 -10 20 20"
      aria-hidden
    >
      {stance === "both" ? <Split own={own} /> : <Shape stance={stance} practised={practised} />}
      {also && <path className="stance-also" d="M3-9.2H9.2V-3Z" />}
      <text className="stance-sign" textAnchor="middle" dominantBaseline="central" y={0.5}>
        {signs[stance]}
      </text>
      {unsure && <circle className="stance-dot" cy={5.6} r={1.4} />}
    </svg>
  );
}

function Shape({stance, practised}: {readonly stance: Stance; readonly practised: boolean}) {
  const name = stance === "unknown" ? "stance-shape stance-hatch" : "stance-shape";
  return practised ? <rect className={name} x={-6.4} y={-6.4} width={12.8} height={12.8} transform="rotate(45)" /> : <circle className={name} r={8} />;
}

/** Left half agrees, right half disagrees. */
function Split({own}: {readonly own: boolean}) {
  return (
    <g data-own={own || undefined}>
      <path className="stance-half" data-stance="agree" d="M0-8A8 8 0 0 0 0 8Z" />
      <path className="stance-half" data-stance="disagree" d="M0-8A8 8 0 0 1 0 8Z" />
    </g>
  );
}
