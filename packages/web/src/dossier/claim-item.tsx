import {howSaid, replyWords, type DossierClaim} from "@standpoint/analysis";
import {timeWords} from "@standpoint/model";
import {Link} from "@tanstack/react-router";

/** A claim with its passage, who says so and how, and what became of it. */
export function ClaimItem({claim}: {readonly claim: DossierClaim}) {
  const {words, quote, saidBy, answers, against, deniedBy, verdicts, cites, state} = claim;
  const said = [saidBy === "" ? null : `Said by ${saidBy}`, howSaid(claim), timeWords(claim)].filter((word) => word !== null && word !== "");
  return (
    <li className="dossier-claim">
      <h3 dir="auto">{words}</h3>
      <blockquote dir="auto">
        <Link to="/reader/$key" params={{key: claim.document}} search={{statement: claim.id}} title="Open in its text">
          {quote}
        </Link>
      </blockquote>
      <p className="quiet" dir="auto">
        {said.join(" · ")}
        {cites.length > 0 && ` · cites ${cites.join("; ")}`}
      </p>
      <ul className="dossier-replies">
        {answers.map((reply) => (
          <li key={reply.statement} dir="auto">
            {replyWords(reply)}
          </li>
        ))}
        {against.map(({by, claim: word, kind}) => (
          <li key={`${kind} ${by} ${word}`}>
            {by || "Somebody"}: {word}
          </li>
        ))}
        {deniedBy.length > 0 && <li>The opposite is held by {deniedBy.join("; ")}</li>}
        {verdicts.map(({verdict, coder}) => (
          <li key={`${coder} ${verdict}`}>
            Checked by {coder}: {verdict}
          </li>
        ))}
      </ul>
      <p className="dossier-state" data-state={state}>
        {state}
      </p>
    </li>
  );
}
