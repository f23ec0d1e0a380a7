import type {Point} from "@standpoint/analysis";
import type {ReactNode} from "react";
import {StanceMark} from "../stance/stance-mark.tsx";

interface PointLineProps {
  readonly point: Point;
  readonly onPassages: (point: Point) => void;
  readonly children?: ReactNode;
}

/** A point in a list: its side, its concept, which opens the passages, and what can be done with it. */
export function PointLine({point, onPassages, children}: PointLineProps) {
  return (
    <li>
      <StanceMark stance={point.stance === "yes" ? "agree" : "disagree"} own />
      <button type="button" className="bases-point" aria-label={`${point.concept}: ${point.stance}`} onClick={() => onPassages(point)}>
        {point.concept}
      </button>
      {children}
    </li>
  );
}
