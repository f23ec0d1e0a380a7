import {useVirtualizer} from "@tanstack/react-virtual";
import type {VirtualItem} from "@tanstack/react-virtual";
import {useRef, useState} from "react";
import type {KeyboardEvent} from "react";
import {StanceMark} from "../stance/stance-mark.tsx";
import {cellMark, stepped} from "./grid.ts";
import type {Grid, Place} from "./grid.ts";

export interface MatrixGridProps {
  readonly grid: Grid;
  readonly label: string;
  /** Names of the cell that is open. */
  readonly open: {readonly row: string | undefined; readonly column: string | undefined};
  readonly onOpen: (row: string, column: string) => void;
}

const side = 34;
const rowHeadWidth = 260;
const columnHeadHeight = 210;

/** Rows × columns of marks; only those in sight are in the page. Arrows move, Enter opens. */
export function MatrixGrid({grid, label, open, onOpen}: MatrixGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Place>({row: 0, column: 0});
  const getScrollElement = () => scroller.current;
  const rows = useVirtualizer({count: grid.rows.length, getScrollElement, estimateSize: () => side, overscan: 6, scrollPaddingStart: columnHeadHeight});
  const columns = useVirtualizer({
    horizontal: true,
    count: grid.columns.length,
    getScrollElement,
    estimateSize: () => side,
    overscan: 6,
    scrollPaddingStart: rowHeadWidth,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepped(event.key, active, grid);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    rows.scrollToIndex(next.row);
    columns.scrollToIndex(next.column);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-cell="${String(next.row)} ${String(next.column)}"]`)?.focus());
  };
  const across = columns.getVirtualItems();
  return (
    <div className="matrix-scroller" ref={scroller}>
      <div
        className="matrix"
        role="grid"
        aria-label={label}
        aria-rowcount={grid.rows.length + 1}
        aria-colcount={grid.columns.length + 1}
        style={{width: rowHeadWidth + columns.getTotalSize(), height: columnHeadHeight + rows.getTotalSize()}}
        onKeyDown={onKeyDown}
      >
        <ColumnHeads grid={grid} items={across} active={active.column} />
        {rows.getVirtualItems().map(({index, start}) => (
          <GridRow
            key={index}
            grid={grid}
            row={index}
            top={start + columnHeadHeight}
            items={across}
            active={active}
            open={open}
            onActive={setActive}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
}

interface ColumnHeadsProps {
  readonly grid: Grid;
  readonly items: readonly VirtualItem[];
  readonly active: number;
}

function ColumnHeads({grid, items, active}: ColumnHeadsProps) {
  return (
    <div className="matrix-heads" role="row" aria-rowindex={1} style={{height: columnHeadHeight}}>
      <div className="matrix-corner" role="columnheader" aria-colindex={1} style={{width: rowHeadWidth}}>
        <span className="quiet">statements</span>
      </div>
      {items.map(({index, start}) => (
        <div
          key={index}
          className="matrix-column"
          role="columnheader"
          aria-colindex={index + 2}
          data-active={index === active || undefined}
          style={{left: rowHeadWidth + start, width: side}}
          title={grid.columns[index]}
        >
          <span className="matrix-column-name">{grid.columns[index]}</span>
          <span className="matrix-total">{grid.columnTotals[index]}</span>
        </div>
      ))}
    </div>
  );
}

interface GridRowProps {
  readonly grid: Grid;
  readonly row: number;
  readonly top: number;
  readonly items: readonly VirtualItem[];
  readonly active: Place;
  readonly open: MatrixGridProps["open"];
  readonly onActive: (place: Place) => void;
  readonly onOpen: (row: string, column: string) => void;
}

function GridRow({grid, row, top, items, active, open, onActive, onOpen}: GridRowProps) {
  const name = grid.rows[row] ?? "";
  return (
    <div className="matrix-row" role="row" aria-rowindex={row + 2} style={{transform: `translateY(${String(top)}px)`}}>
      <div
        className="matrix-row-head"
        role="rowheader"
        aria-colindex={1}
        style={{width: rowHeadWidth}}
        title={name}
        data-active={row === active.row || undefined}
      >
        <span className="matrix-row-name">{name}</span>
        <span className="matrix-total">{grid.rowTotals[row]}</span>
      </div>
      {items.map(({index, start}) => (
        <GridCell
          key={index}
          grid={grid}
          place={{row, column: index}}
          left={rowHeadWidth + start}
          stop={row === active.row && index === active.column}
          open={open.row === name && open.column === grid.columns[index]}
          onActive={onActive}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}

interface GridCellProps {
  readonly grid: Grid;
  readonly place: Place;
  readonly left: number;
  readonly stop: boolean;
  readonly open: boolean;
  readonly onActive: (place: Place) => void;
  readonly onOpen: (row: string, column: string) => void;
}

function GridCell({grid, place, left, stop, open, onActive, onOpen}: GridCellProps) {
  const cell = grid.cellAt(place.row, place.column);
  const mark = cell === undefined ? null : cellMark(cell);
  const row = grid.rows[place.row] ?? "";
  const column = grid.columns[place.column] ?? "";
  const act = () => cell !== undefined && onOpen(row, column);
  return (
    <div
      className="matrix-cell"
      role="gridcell"
      aria-colindex={place.column + 2}
      aria-selected={open}
      data-empty={cell === undefined || undefined}
      data-cell={`${String(place.row)} ${String(place.column)}`}
      tabIndex={stop ? 0 : -1}
      style={{left, width: side, height: side}}
      title={mark === null ? undefined : `${row}\n${column}\n${mark.words}`}
      onFocus={() => onActive(place)}
      onClick={act}
      onKeyDown={(event) => event.key === "Enter" && act()}
    >
      <span className="unseen">{`${row}, ${column}: ${mark?.words ?? "unknown"}`}</span>
      {mark !== null && <StanceMark stance={mark.stance} own={mark.own} unsure={mark.unsure} also={mark.also} derived={mark.derived} size={22} />}
    </div>
  );
}
