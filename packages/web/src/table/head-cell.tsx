import {IconChevronDown, IconChevronUp} from "@tabler/icons-react";
import type {TableColumn} from "./virtual-table.tsx";

export interface HeadCellProps<Row> {
  readonly column: TableColumn<Row>;
  readonly sort: string;
  readonly onSort: (sort: string) => void;
}

/** The head of a column; a sortable one goes round up, down. */
export function HeadCell<Row>({column, sort, onSort}: HeadCellProps<Row>) {
  const up = sort === column.id;
  const down = sort === `-${column.id}`;
  const Arrow = down ? IconChevronDown : IconChevronUp;
  return (
    <div role="columnheader" className="table-cell" data-numeric={column.numeric} aria-sort={up ? "ascending" : down ? "descending" : undefined}>
      {column.sortable !== false ? (
        <button type="button" className="table-sort" onClick={() => onSort(up && column.sortable === "both" ? `-${column.id}` : column.id)}>
          {column.head}
          <Arrow size={13} aria-hidden style={{visibility: up || down ? "visible" : "hidden"}} />
        </button>
      ) : (
        <span className={column.headUnseen === true ? "unseen" : undefined}>{column.head}</span>
      )}
    </div>
  );
}
