import {Button} from "@mantine/core";
import {useState} from "react";
import {VerdictForm} from "../lines/verdict-form.tsx";
import {DisputeForm} from "./dispute-form.tsx";
import {RankForm} from "./rank-form.tsx";
import type {ChainJson, SourcesAnswer} from "@standpoint/analysis";

export interface JudgedListProps {
  readonly answer: SourcesAnswer;
  readonly actor: string | undefined;
  readonly onPick: (title: string, statements: readonly number[]) => void;
}

/** What is contradicted, disputed, ranked or not yet judged, with forms to judge it. */
export function JudgedList({answer, actor, onPick}: JudgedListProps) {
  const contradicted = answer.contradicted.filter((one) => actor === undefined || one.actor === actor);
  const disputes = answer.disputes.filter((one) => actor === undefined || one.holder === actor);
  return (
    <>
      <h2>Contradicted and disputed reports</h2>
      {contradicted.length + disputes.length === 0 && <p>None.</p>}
      <ul>
        {contradicted.map((one) => (
          <li key={`${one.actor} ${one.concept} ${one.reporter}`}>
            <span>
              <button type="button" className="plain" onClick={() => onPick(`${one.actor}: ${one.concept}`, [...one.reports.ids, ...one.own.ids])}>
                {one.reporter} on {one.actor}, {one.concept}: own words say otherwise
              </button>
            </span>
          </li>
        ))}
        {disputes.map((one) => (
          <li key={one.ids.join()}>
            <span>
              <button type="button" className="plain" onClick={() => onPick("A disputed statement", one.ids)}>
                {one.statement}: {one.claim}
                {one.who ? `, says ${one.who}` : ""}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <Reports answer={answer} actor={actor} onPick={onPick} />
      <Ranked answer={answer} actor={actor} onPick={onPick} />
    </>
  );
}

const step = 50;
const verdicts = ["confirmed", "not found", "contradicted", "misquoted", "out of context"];

function Reports({answer, actor, onPick}: JudgedListProps) {
  const [judged, setJudged] = useState(false);
  const [shown, setShown] = useState(step);
  const unverified = new Set(answer.unverified);
  const reports = answer.chains.filter(({holder, statement}) => (actor === undefined || holder === actor) && unverified.has(statement) !== judged);
  return (
    <>
      <h2>
        {judged ? "Reports with a verdict" : "Reports without a verdict"} ({reports.length})
      </h2>
      <Button variant="subtle" size="compact-sm" onClick={() => setJudged(!judged)}>
        {judged ? "Show those without a verdict" : "Show those with a verdict"}
      </Button>
      <ul>
        {reports.slice(0, shown).map((one) => (
          <Report key={one.id} report={one} onPick={onPick} />
        ))}
      </ul>
      {reports.length > shown && (
        <Button variant="subtle" onClick={() => setShown(shown + step)}>
          Show {Math.min(step, reports.length - shown)} more
        </Button>
      )}
    </>
  );
}

function Report({
  report: {statement, id, holder, concept, chain, verdicts: given},
  onPick,
}: {
  readonly report: ChainJson;
  readonly onPick: JudgedListProps["onPick"];
}) {
  const about = `${holder} on ${concept}`;
  return (
    <li>
      <span>
        <button type="button" className="plain" onClick={() => onPick(`${holder}: ${concept}`, [id, ...given.map((one) => one.id)])}>
          {about}, by {chain.join(" → ") || "an unknown author"}
        </button>
      </span>
      {given.map((one) => (
        <span key={one.id}>
          {one.verdict} ({one.coder})
        </span>
      ))}
      <VerdictForm statement={statement} about={about} choices={verdicts} />
      <DisputeForm statement={statement} about={about} />
      <RankForm statement={statement} id={id} about={about} />
    </li>
  );
}

function Ranked({answer: {ranks}, actor, onPick}: JudgedListProps) {
  const shown = ranks.filter(({holder}) => actor === undefined || holder === actor);
  if (shown.length === 0) return null;
  return (
    <>
      <h2>Ranked statements ({shown.length})</h2>
      <ul>
        {shown.map(({statement, id, holder, concept, rank}) => (
          <li key={id}>
            <span>
              <button type="button" className="plain" onClick={() => onPick(`${holder}: ${concept}`, [id])}>
                {holder} on {concept}
              </button>
            </span>
            <span>{rank}</span>
            <RankForm statement={statement} id={id} about={`${holder} on ${concept}`} />
          </li>
        ))}
      </ul>
    </>
  );
}
