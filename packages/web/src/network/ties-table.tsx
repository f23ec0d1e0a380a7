import {Button} from "@mantine/core";
import {useState} from "react";
import type {Ties} from "./ties.ts";

export interface TiesTableProps {
  readonly ties: Ties;
  readonly mode: "one" | "two";
  /** How many of them are strong enough to be drawn. */
  readonly count: number;
  /** Whether weights are whole numbers. */
  readonly whole: boolean;
  readonly onPick: (one: string, other: string) => void;
}

const step = 50;

/** The ties from the strongest down: the picture for keyboard and screen reader. */
export function TiesTable({ties, mode, count, whole, onPick}: TiesTableProps) {
  const [shown, setShown] = useState(step);
  const {rows, columns, from, to, weight} = ties;
  const places = Array.from({length: Math.min(shown, count)}, (_, tie) => tie);
  return (
    <section className="aside" aria-label="Strongest ties">
      <header className="aside-head">
        <h2>Strongest ties</h2>
      </header>
      <table className="ties">
        <thead>
          <tr>
            <th scope="col">{mode === "one" ? "One" : "Row"}</th>
            <th scope="col">{mode === "one" ? "Other" : "Column"}</th>
            <th scope="col" className="ties-weight">
              Weight
            </th>
          </tr>
        </thead>
        <tbody>
          {places.map((tie) => {
            const [one, other] = [rows[from[tie] ?? 0] ?? "", columns[to[tie] ?? 0] ?? ""];
            return (
              <tr key={`${one} ${other}`} onClick={() => onPick(one, other)}>
                <td>
                  <button type="button" className="ties-open" aria-label={`Statements behind ${one} and ${other}`} onClick={() => onPick(one, other)}>
                    {one}
                  </button>
                </td>
                <td>{other}</td>
                <td className="ties-weight">{weightWords(weight[tie] ?? 0, whole)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {shown < count && (
        <Button variant="subtle" onClick={() => setShown(shown + step)}>
          Show {Math.min(step, count - shown)} more of {count}
        </Button>
      )}
    </section>
  );
}

function weightWords(weight: number, whole: boolean): string {
  return String(whole ? weight : Number(weight.toFixed(3))).replace("-", "−");
}
