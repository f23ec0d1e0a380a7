import {Button} from "@mantine/core";
import {numberWords} from "@standpoint/draw";
import {useState} from "react";

interface TableHead {
  readonly title: string;
  /** Decimals of a number; left out, the column is text. */
  readonly places?: number;
}

export interface TableLine {
  readonly key: string;
  readonly cells: readonly (string | number | null)[];
  /** What picking it opens; left out, it opens nothing. */
  readonly open?: string;
}

export interface MeasureTableProps {
  readonly title: string;
  readonly heads: readonly TableHead[];
  readonly lines: readonly TableLine[];
  readonly onOpen: (open: string) => void;
  /** Sentences above the table. */
  readonly said?: string;
}

interface Order {
  readonly column: number;
  readonly down: boolean;
}

const step = 60;

/** The numbers of a picture for keyboard and screen reader, in the order of any column; a line opens what it rests on. */
export function MeasureTable({title, heads, lines, onOpen, said}: MeasureTableProps) {
  const [order, setOrder] = useState<Order | null>(null);
  const [shown, setShown] = useState(step);
  const sorted = order === null ? lines : lines.toSorted((a, b) => compared(a.cells[order.column], b.cells[order.column]) * (order.down ? -1 : 1));
  const onSort = (column: number) => setOrder({column, down: order?.column === column ? !order.down : heads[column]?.places !== undefined});
  const sortWord = (column: number) => (order?.column !== column ? undefined : order.down ? "descending" : "ascending");
  return (
    <section className="measure-table" aria-label={title}>
      <h2>{title}</h2>
      {said !== undefined && <p className="said">{said}</p>}
      <table className="ties">
        <thead>
          <tr>
            {heads.map((head, column) => (
              <th key={head.title} scope="col" aria-sort={sortWord(column)} className={head.places === undefined ? undefined : "ties-weight"}>
                <button type="button" className="ties-open" onClick={() => onSort(column)}>
                  {head.title}
                  {order?.column === column && <span aria-hidden>{order.down ? " ↓" : " ↑"}</span>}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map(({key, cells, open}) => (
            <tr key={key} {...(open === undefined ? {"data-still": true} : {onClick: () => onOpen(open)})}>
              {cells.map((cell, column) => (
                <td key={heads[column]?.title} className={heads[column]?.places === undefined ? undefined : "ties-weight"}>
                  {column === 0 && open !== undefined ? (
                    <button type="button" className="ties-open" aria-label={`Passages of ${cellWords(cell, heads[column])}`}>
                      {cellWords(cell, heads[column])}
                    </button>
                  ) : (
                    cellWords(cell, heads[column])
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown < lines.length && (
        <Button variant="subtle" onClick={() => setShown(shown + step)}>
          Show {Math.min(step, lines.length - shown)} more of {lines.length}
        </Button>
      )}
    </section>
  );
}

function cellWords(cell: string | number | null | undefined, head: TableHead | undefined): string {
  if (cell === null || cell === undefined) return "–";
  return typeof cell === "string" ? cell : numberWords(cell, head?.places ?? 0);
}

/** Numbers by size, words by alphabet, what is not known last. */
function compared(a: string | number | null | undefined, b: string | number | null | undefined): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (a === null || a === undefined || b === null || b === undefined) return Number(a === null || a === undefined) - Number(b === null || b === undefined);
  return String(a).localeCompare(String(b), "en");
}
