import {useEffect, useLayoutEffect, useRef} from "react";
import type {KeyboardEvent, PointerEvent, ReactNode} from "react";

export interface PanZoomProps {
  readonly label: string;
  /** 1 is the size the picture was made for. */
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
  /** A place of the picture to bring into the middle, in its own pixels; another object, another bringing. */
  readonly goTo: {readonly x: number; readonly y: number} | null;
  readonly children: ReactNode;
}

const stepBetween = 1.25;

/**
 * A window on a large picture: dragged with the pointer, moved with the arrow keys, made larger and smaller with + and −,
 * with 0 as it was, or with Ctrl and the wheel. What is in the middle stays there.
 */
export function PanZoom({label, zoom, onZoom, goTo, children}: PanZoomProps) {
  const frame = useRef<HTMLDivElement>(null);
  useMiddleKept(frame, zoom);
  useWheel(frame, (larger) => onZoom(larger ? zoom * stepBetween : zoom / stepBetween));
  useEffect(() => {
    const box = frame.current;
    if (box === null || goTo === null) return;
    box.scrollTo({left: goTo.x * zoom - box.clientWidth / 2, top: goTo.y * zoom - box.clientHeight / 2});
  }, [goTo]);
  const drag = useDrag(frame);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = {"+": zoom * stepBetween, "=": zoom * stepBetween, "-": zoom / stepBetween, "0": 1}[event.key];
    if (next === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onZoom(next);
  };
  return (
    <div ref={frame} className="pan-zoom" role="region" aria-label={label} tabIndex={0} onKeyDown={onKeyDown} {...drag}>
      {children}
    </div>
  );
}

type Frame = {readonly current: HTMLDivElement | null};

/** A drag moves the picture; what is let go after one is not picked. */
function useDrag(frame: Frame) {
  const start = useRef<{x: number; y: number; left: number; top: number; moved: boolean} | null>(null);
  const swallow = useRef(false);
  return {
    onPointerDown: ({button, clientX, clientY}: PointerEvent) => {
      const box = frame.current;
      swallow.current = false;
      if (box !== null && button === 0) start.current = {x: clientX, y: clientY, left: box.scrollLeft, top: box.scrollTop, moved: false};
    },
    onPointerMove: (event: PointerEvent) => {
      const [box, from] = [frame.current, start.current];
      if (box === null || from === null) return;
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      if (!from.moved && Math.hypot(dx, dy) < 5) return;
      if (!from.moved) box.setPointerCapture(event.pointerId);
      from.moved = true;
      box.scrollTo({left: from.left - dx, top: from.top - dy});
    },
    onPointerUp: () => {
      swallow.current = start.current?.moved === true;
      start.current = null;
    },
    onPointerCancel: () => {
      start.current = null;
    },
    onClickCapture: (event: {stopPropagation: () => void}) => {
      if (swallow.current) event.stopPropagation();
      swallow.current = false;
    },
  };
}

function useMiddleKept(frame: Frame, zoom: number): void {
  const before = useRef(zoom);
  useLayoutEffect(() => {
    const box = frame.current;
    const grown = zoom / before.current;
    before.current = zoom;
    if (box === null || grown === 1) return;
    const middle = (at: number, size: number) => (at + size / 2) * grown - size / 2;
    box.scrollTo({left: middle(box.scrollLeft, box.clientWidth), top: middle(box.scrollTop, box.clientHeight)});
  }, [frame, zoom]);
}

/** The wheel's own listener may hold the page still, which React's may not. */
function useWheel(frame: Frame, onTurn: (larger: boolean) => void): void {
  const turned = useRef(onTurn);
  turned.current = onTurn;
  useEffect(() => {
    const box = frame.current;
    if (box === null) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      turned.current(event.deltaY < 0);
    };
    box.addEventListener("wheel", onWheel, {passive: false});
    return () => box.removeEventListener("wheel", onWheel);
  }, [frame]);
}
