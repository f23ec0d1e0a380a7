import {Button} from "@mantine/core";
import {isCombined, weightWords} from "@standpoint/draw";
import type {Ties} from "@standpoint/draw";
import {useState} from "react";

export interface TiesTableProps {
  readonly ties: Ties;
  /** How many of them are strong enough to be drawn. */
  readonly count: number;
  readonly onPick: (one: string, other: string) => void;
}

const step = 50;

/** The ties from the strongest down: the picture for keyboard and screen reader. */
export function TiesTable({ties, count, onPick}: TiesTableProps) {
  const [shown, setShown] = useState(step);
  const {mode, aggregate, rows, columns, from, to, weight} = ties;
  const heading = isCombined(aggregate) ? "Ties" : "Strongest ties";
  const places = Array.from({length: Math.min(shown, count)}, (_, tie) => tie);
  return (
    <section className="aside" aria-label={heading}>
      <header className="aside-head">
        <h2>{heading}</h2>
      </header>
      <table className={isCombined(aggregate) ? "ties network-stances" : "ties"}>
        <thead>
          <tr>
            <th scope="col">{mode === "one" ? "One" : "Row"}</th>
            <th scope="col">{mode === "one" ? "Other" : "Column"}</th>
            <th scope="col" className="ties-weight">
              {isCombined(aggregate) ? "Stance" : "Weight"}
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
                <td className="ties-weight">{weightWords(weight[tie] ?? 0, aggregate)}</td>
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
