import type {EditorView} from "@codemirror/view";
import type {PostRow} from "@standpoint/model";
import {useEffect, useLayoutEffect, useRef, useState} from "react";
import type {RefObject} from "react";
import {createPortal} from "react-dom";
import {showChosen} from "../chosen.ts";
import type {Stretch} from "../chosen.ts";
import {showEdge} from "./edge.ts";
import {showHighlights} from "./highlights.ts";
import type {Highlight} from "./highlights.ts";
import type {InSight} from "../margin/in-sight.ts";
import {Margin} from "../margin/margin.tsx";
import type {Marked} from "./marked.ts";
import {Minimap} from "./minimap.tsx";
import {showStatements} from "./marks.ts";
import {readingView, reveal} from "./reading-view.ts";
import type {ReadingEvents} from "./reading-view.ts";
import {marginLine, propertiesOf} from "./typesetting.ts";
import type {Typesetting} from "./typesetting.ts";
import "./reading.css";

export interface ReadingPaneProps extends Omit<ReadingEvents, "onInSight"> {
  readonly text: string;
  readonly posts: readonly PostRow[];
  readonly label: string;
  readonly marked: Marked;
  /** Id of the statement shown whole. */
  readonly statement: number | undefined;
  readonly draft: Stretch | null;
  readonly typesetting: Typesetting;
  readonly view: RefObject<EditorView | null>;
  readonly highlights: readonly Highlight[] | undefined;
  readonly onPick: (statement: number) => void;
}

/** The text with its statements, and the margin beside it. A text once shown does not change: give another `key` for another. */
export function ReadingPane(props: ReadingPaneProps) {
  const {marked, statement, draft, typesetting, view, highlights, onPick} = props;
  const [inSight, setInSight] = useState<readonly InSight[]>([]);
  const {holder, margin} = useReadingView(props, setInSight);
  useEffect(() => view.current?.dispatch({effects: showStatements.of(marked)}), [view, marked]);
  useEffect(() => {
    const spans = marked.statements.find(({row}) => row.id === statement)?.row.spans ?? [];
    const stretches = spans.map(({start, end}) => ({from: start, to: end}));
    const [first] = stretches;
    const edge = first === undefined || statement === undefined || draft !== null ? null : {...first, kept: first, end: null, span: 0, statement};
    view.current?.dispatch({effects: [showChosen.of({statement: stretches, draft}), showEdge.of(edge)]});
  }, [view, marked, statement, draft]);
  useEffect(() => view.current?.dispatch({effects: showHighlights.of(highlights ?? [])}), [view, highlights]);
  useLayoutEffect(() => view.current?.requestMeasure(), [view, typesetting]);
  return (
    <div className="reading-frame">
      <div className="reading" ref={holder} style={propertiesOf(typesetting)} data-density={typesetting.density}>
        {margin !== null &&
          createPortal(<Margin marked={marked} inSight={inSight} chosen={statement} height={marginLine(typesetting.density)} onPick={onPick} />, margin)}
      </div>
      <Minimap marked={marked} inSight={inSight} length={props.text.length} view={view} onGo={(place) => view.current && reveal(view.current, place, "look")} />
    </div>
  );
}

function useReadingView(props: ReadingPaneProps, onInSight: (inSight: readonly InSight[]) => void) {
  const holder = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState<HTMLElement | null>(null);
  const latest = useRef(props);
  latest.current = props;
  useLayoutEffect(() => {
    if (holder.current === null) return;
    const made = readingView(holder.current, latest.current, () => ({...latest.current, onInSight}));
    const beside = document.createElement("div");
    beside.className = "margin";
    made.scrollDOM.append(beside);
    props.view.current = made;
    setMargin(beside);
    return () => {
      props.view.current = null;
      made.destroy();
    };
  }, []);
  return {holder, margin};
}
