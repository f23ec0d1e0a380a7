import {Link} from "@tanstack/react-router";
import {pointText, type Point} from "@standpoint/analysis";
import {listed} from "@standpoint/model";
import type {Agreement} from "./agreement.ts";
import {pointWord} from "./obstacles-search.ts";

export interface SignaturesProps {
  readonly agreement: Agreement;
  readonly draft: readonly Point[];
  readonly onActor: (actor: string) => void;
}

/** Who signs the draft, who might and what to ask them, and who is shut out by which point. */
export function Signatures({agreement: {signing, asking, hanging, apart, out, unheard}, draft, onActor}: SignaturesProps) {
  if (draft.length === 0) {
    return (
      <section aria-label="Signatures">
        <h2>Signatures</h2>
        <p className="quiet">
          Add points to the draft to see who signs it. Points come from positions: see the <Link to="/matrix">Matrix</Link>.
        </p>
      </section>
    );
  }
  return (
    <section aria-label="Signatures" aria-live="polite">
      <h2>{signing.length === 1 ? "1 signs" : `${String(signing.length)} sign`}</h2>
      <ul className="bases-people">
        {signing.map(({actor, own}) => (
          <Person key={actor} actor={actor} onActor={onActor}>
            {own ? "by own words" : "on some point only by report"}
          </Person>
        ))}
      </ul>
      {apart.length > 0 && (
        <>
          <h2>Not together</h2>
          <ul className="bases-people">
            {apart.map(({actor, concept, with: others}) => (
              <Person key={`${actor} ${concept}`} actor={actor} onActor={onActor}>
                refuses the company of {listed(others)} ({concept})
              </Person>
            ))}
          </ul>
        </>
      )}
      {hanging.length > 0 && (
        <>
          <h2>{hanging.length === 1 ? "1 would sign under a condition" : `${String(hanging.length)} would sign under a condition`}</h2>
          <ul className="bases-people">
            {hanging.map(({actor, points}) => (
              <Person key={actor} actor={actor} onActor={onActor}>
                {lines(points)}
              </Person>
            ))}
          </ul>
        </>
      )}
      <h2>{asking.length === 1 ? "1 might: ask" : `${String(asking.length)} might: ask`}</h2>
      <ul className="bases-people">
        {asking.map(({actor, points}) => (
          <Person key={actor} actor={actor} onActor={onActor}>
            {lines(points)}
          </Person>
        ))}
      </ul>
      <p>
        <Link to="/obstacles" search={{points: draft.map(pointWord)}}>
          What stands in the way, point by point
        </Link>
      </p>
      {unheard > 0 && <p className="quiet">Nothing on any of these points is known of {unheard} more.</p>}
      <h2>{out.length === 1 ? "1 is shut out" : `${String(out.length)} are shut out`}</h2>
      <ul className="bases-people">
        {out.map(({actor, points}) => (
          <Person key={actor} actor={actor} onActor={onActor}>
            {points.map(({point, because}) => `${pointText(point)} (${because === "no" ? "opposes it" : because})`).join("; ")}
          </Person>
        ))}
      </ul>
    </section>
  );
}

function lines(points: readonly Point[]): string {
  return points.map(pointText).join("; ");
}

function Person({actor, onActor, children}: {readonly actor: string; readonly onActor: (actor: string) => void; readonly children: React.ReactNode}) {
  return (
    <li>
      <button type="button" className="bases-point" onClick={() => onActor(actor)}>
        {actor}
      </button>{" "}
      <span className="quiet">{children}</span>
    </li>
  );
}
