import {dateWords, type StatementRow, type TypeRow} from "@standpoint/model";
import {useQuery} from "@tanstack/react-query";
import {Link} from "@tanstack/react-router";
import {documentQuery} from "../api/queries.ts";
import {howSaid, sayingOf, stanceWords} from "../stance/stance.ts";
import {StanceMark} from "../stance/stance-mark.tsx";
import {surroundings} from "./surroundings.ts";

export interface PassageProps {
  readonly row: StatementRow;
  readonly type: TypeRow | undefined;
  readonly ticked?: boolean;
  /** Where passages can be ticked. */
  readonly onTick?: () => void;
}

/** One statement with the words around it, who says so, and the way to its place in the text. */
export function Passage({row, type, ticked = false, onTick}: PassageProps) {
  const text = useQuery(documentQuery(row.documentKey)).data?.text;
  const saying = sayingOf(row, type);
  const span = row.spans[0];
  const around = text === undefined || span === undefined ? null : surroundings(text, span.start, span.end);
  return (
    <li className="passage">
      <p className="passage-saying">
        {onTick !== undefined && <input type="checkbox" aria-label={`Tick: ${row.quote.slice(0, 80)}`} checked={ticked} onChange={onTick} />}
        {saying.stance !== null && <StanceMark stance={saying.stance} own={saying.own} unsure={saying.unsure} practised={saying.practised} />}
        <span>
          {saying.who !== null && <strong>{saying.who}</strong>} {saying.stance === null ? "" : `${stanceWords[saying.stance]}: `}
          {saying.what}
        </span>
      </p>
      <blockquote className="passage-quote" dir="auto">
        <span className="quiet">{around?.before}</span>
        <mark style={{"--type": type?.colour}}>{row.quote}</mark>
        <span className="quiet">{around?.after}</span>
      </blockquote>
      <p className="passage-source">
        <Link to="/reader/$key" params={{key: row.documentKey}} search={{statement: row.id}}>
          {row.documentTitle}
        </Link>
        {[...(row.date === null ? [] : [dateWords(row.date)]), ...howSaid(row, saying)].map((word) => ` · ${word}`)}
      </p>
    </li>
  );
}
