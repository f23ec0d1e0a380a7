import {StanceMark} from "../stance/stance-mark.tsx";
import {signs} from "../stance/stance.ts";
import {markOf} from "./sources-answer.ts";
import type {PortrayalJson, PortrayedJson} from "@standpoint/analysis";

export interface PortrayalTableProps {
  readonly portrayal: PortrayalJson;
  readonly onPick: (title: string, statements: readonly number[]) => void;
}

/** Own words beside what each other says, concept by concept. */
export function PortrayalTable({portrayal: {actor, concepts}, onPick}: PortrayalTableProps) {
  const reporters = [...new Map(concepts.flatMap(({reports}) => reports.map(({reporter, bearing}) => [reporter, bearing] as const)))];
  return (
    <table>
      <caption className="said">What {actor} says of itself, and what others say of it</caption>
      <thead>
        <tr>
          <th scope="col">Concept</th>
          <th scope="col">Own words</th>
          {reporters.map(([reporter, bearing]) => (
            <th key={reporter} scope="col">
              {reporter || "Unknown author"} {bearing !== "unknown" && <small>({bearing})</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {concepts.map((one) => (
          <tr key={one.concept}>
            <th scope="row">{one.concept}</th>
            <td>
              <Said stances={one.own.stances} own unsure={one.own.authorUnsure} onOpen={() => onPick(`${actor}: ${one.concept}`, one.own.ids)} />
            </td>
            {reporters.map(([reporter]) => (
              <ReportCell key={reporter} concept={one} reporter={reporter} onPick={(ids) => onPick(`${reporter} on ${actor}: ${one.concept}`, ids)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ReportCellProps {
  readonly concept: PortrayedJson;
  readonly reporter: string;
  readonly onPick: (ids: readonly number[]) => void;
}

function ReportCell({concept, reporter, onPick}: ReportCellProps) {
  const report = concept.reports.find((one) => one.reporter === reporter);
  if (report === undefined) return <td>–</td>;
  return (
    <td data-verdict={report.verdict}>
      <Said stances={report.stances} own={false} onOpen={() => onPick([...report.ids, ...(report.verdict === "contradicts" ? concept.own.ids : [])])} />{" "}
      {report.verdict}
    </td>
  );
}

interface SaidProps {
  readonly stances: readonly string[];
  readonly own: boolean;
  readonly unsure?: boolean | undefined;
  readonly onOpen: () => void;
}

function Said({stances, own, unsure = false, onOpen}: SaidProps) {
  if (stances.length === 0) return <>–</>;
  const mark = markOf(stances);
  return (
    <button
      type="button"
      className="plain"
      aria-label={`${signs[mark]} ${own ? "own words" : "reported"}${unsure ? ", author not certain" : ""}: open the passages`}
      onClick={onOpen}
    >
      <StanceMark stance={mark} own={own} unsure={unsure} />
    </button>
  );
}
