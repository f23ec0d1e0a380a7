import {useVirtualizer} from "@tanstack/react-virtual";
import {useEffect, useRef, useState} from "react";
import type {KeyboardEvent, ReactNode} from "react";
import {HeadCell} from "./head-cell.tsx";
import {moved} from "./moved.ts";
import "./table.css";

export interface TableColumn<Row> {
  readonly id: string;
  readonly head: string;
  /** The head is read out but not shown, as above a column of signs. */
  readonly headUnseen?: boolean;
  /** A CSS grid track: `8rem`, `minmax(12rem, 2fr)`. */
  readonly width: string;
  /** "both": up, then down; "up": one way only. */
  readonly sortable: "both" | "up" | false;
  readonly numeric?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

export interface VirtualTableProps<Row> {
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly total: number;
  /** Undefined while the row is on its way. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly keyOf: (row: Row) => string | number;
  /** Called with the first and last row in sight. */
  readonly onSight?: (first: number, last: number) => void;
  readonly onOpen: (row: Row) => void;
  /** `date` or `-date`. */
  readonly sort: string;
  readonly onSort: (sort: string) => void;
  /** Where rows can be chosen: by Space or the box before each, with Shift up to there, all by Ctrl A. */
  readonly choice?: TableChoice | undefined;
}

export interface TableChoice {
  readonly has: (key: string | number) => boolean;
  /** Chooses or lets go some rows. */
  readonly onChoose: (keys: readonly (string | number)[], chosen: boolean) => void;
  readonly all: boolean;
  readonly onAll: (chosen: boolean) => void;
}

const rowHeight = 34;

/** A table of any length: only the rows in sight are in the page. Arrows move between rows, Enter opens one. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const {label, columns, total, onSight, sort, onSort, choice} = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const rows = useVirtualizer({count: total, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 12});
  const items = rows.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onSight?.(first, last), [first, last, onSight]);
  const choose = useChoice(props);
  const onKeyDown = (event: KeyboardEvent) => {
    choose.onKey(event, active);
    const next = moved(event.key, active, total, Math.floor((scroller.current?.clientHeight ?? 300) / rowHeight) - 2);
    if (next === null) return;
    event.preventDefault();
    if (event.shiftKey) choose.upTo(next);
    setActive(next);
    rows.scrollToIndex(next);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[aria-rowindex="${String(next + 2)}"]`)?.focus());
  };
  const tracks = [...(choice === undefined ? [] : ["2rem"]), ...columns.map(({width}) => width)].join(" ");
  return (
    <div className="table-scroller" ref={scroller}>
      <div className="table" role="table" aria-label={label} aria-rowcount={total + 1} style={{"--tracks": tracks}}>
        <div className="table-head" role="row" aria-rowindex={1}>
          {choice !== undefined && (
            <div role="columnheader" className="table-choice">
              <input type="checkbox" aria-label="Choose all" checked={choice.all} onChange={(event) => choice.onAll(event.currentTarget.checked)} />
            </div>
          )}
          {columns.map((column) => (
            <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
          ))}
        </div>
        <div className="table-body" role="rowgroup" style={{height: rows.getTotalSize()}} onKeyDown={onKeyDown}>
          {items.map(({index, start}) => (
            <BodyRow key={index} {...props} index={index} top={start} active={index === active} onActive={setActive} onTick={choose.onTick} />
          ))}
        </div>
      </div>
    </div>
  );
}

interface BodyRowProps<Row> extends VirtualTableProps<Row> {
  readonly index: number;
  readonly top: number;
  readonly active: boolean;
  readonly onActive: (index: number) => void;
  readonly onTick: (index: number, shift: boolean) => void;
}

/** What Space, Shift and Ctrl A do to the rows chosen. */
function useChoice<Row>({choice, rowAt, keyOf}: VirtualTableProps<Row>) {
  const from = useRef(0);
  const keysOf = (first: number, last: number) =>
    Array.from({length: last - first + 1}, (_, at) => rowAt(first + at)).flatMap((row) => (row === undefined ? [] : [keyOf(row)]));
  const upTo = (index: number) => choice?.onChoose(keysOf(Math.min(from.current, index), Math.max(from.current, index)), true);
  const onTick = (index: number, shift: boolean) => {
    if (shift) return upTo(index);
    const [key] = keysOf(index, index);
    from.current = index;
    if (key !== undefined) choice?.onChoose([key], !choice.has(key));
  };
  const onKey = (event: KeyboardEvent, active: number) => {
    if (choice === undefined || (event.target as HTMLElement).role !== "row") return;
    const every = (event.ctrlKey || event.metaKey) && event.key === "a";
    if (every) choice.onAll(true);
    if (event.key === " ") onTick(active, event.shiftKey);
    if (every || event.key === " ") event.preventDefault();
    else if (event.key.startsWith("Arrow") && !event.shiftKey) from.current = active;
  };
  return {onKey, onTick, upTo};
}

function BodyRow<Row>({index, top, active, onActive, columns, rowAt, keyOf, onOpen, onTick, choice}: BodyRowProps<Row>) {
  const row = rowAt(index);
  const chosen = row !== undefined && choice?.has(keyOf(row)) === true;
  return (
    <div
      className="table-row"
      role="row"
      aria-rowindex={index + 2}
      tabIndex={active ? 0 : -1}
      data-chosen={chosen || undefined}
      style={{transform: `translateY(${String(top)}px)`}}
      onClick={() => row !== undefined && onOpen(row)}
      onFocus={() => onActive(index)}
      onKeyDown={(event) => event.key === "Enter" && event.target === event.currentTarget && row !== undefined && onOpen(row)}
    >
      {choice !== undefined && (
        <div role="cell" className="table-choice" onClick={(event) => event.stopPropagation()}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`Choose row ${String(index + 1)}`}
            checked={chosen}
            onClick={(event) => onTick(index, event.shiftKey)}
            onChange={() => undefined}
          />
        </div>
      )}
      {columns.map((column) => (
        <div key={column.id} role="cell" className="table-cell" data-numeric={column.numeric} dir="auto">
          {row === undefined ? <span className="quiet">…</span> : column.cell(row)}
        </div>
      ))}
    </div>
  );
}
