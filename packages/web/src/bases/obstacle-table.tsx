import {companyWords, obstacleWords, pointText, type ObstacleCell, type ObstacleRow, type ObstaclesAnswer} from "@standpoint/analysis";

interface ObstacleTableProps {
  readonly answer: ObstaclesAnswer;
  readonly onPick: (title: string, statements: readonly number[]) => void;
}

/** Actors by points: who signs, would sign, refuses, was never asked. */
export function ObstacleTable({answer: {points, actors}, onPick}: ObstacleTableProps) {
  const refusing = actors.some(({company}) => company.length > 0);
  return (
    <table>
      <caption className="said">Where each stands on each point, those who lack the least first</caption>
      <thead>
        <tr>
          <th scope="col">Actor</th>
          {points.map((point) => (
            <th key={pointText(point)} scope="col">
              {pointText(point)}
            </th>
          ))}
          {refusing && <th scope="col">Company</th>}
        </tr>
      </thead>
      <tbody>
        {actors.map((row) => (
          <tr key={row.actor}>
            <th scope="row">{row.actor}</th>
            {row.cells.map((cell) => (
              <td key={pointText(cell)}>
                <Cell actor={row.actor} cell={cell} onPick={onPick} />
              </td>
            ))}
            {refusing && (
              <td>
                <Company row={row} onPick={onPick} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({actor, cell, onPick}: {readonly actor: string; readonly cell: ObstacleCell; readonly onPick: ObstacleTableProps["onPick"]}) {
  const ids = [...new Set([...cell.ids, ...cell.conditions.flatMap((one) => one.ids)])];
  if (ids.length === 0) return <span className="quiet">{obstacleWords(cell)}</span>;
  return (
    <button type="button" className="plain" onClick={() => onPick(`${actor}: ${pointText(cell)}`, ids)}>
      {obstacleWords(cell)}
    </button>
  );
}

function Company({row: {actor, company}, onPick}: {readonly row: ObstacleRow; readonly onPick: ObstacleTableProps["onPick"]}) {
  return company.map((one) => (
    <button key={one.concept} type="button" className="plain" onClick={() => onPick(`${actor}: ${one.concept}`, one.ids)}>
      {companyWords(one)}
    </button>
  ));
}
