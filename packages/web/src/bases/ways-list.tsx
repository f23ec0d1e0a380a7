import {waysLeftWords, wayWords, type WayJson} from "@standpoint/analysis";
import {useState} from "react";

const few = 5;

/** The ways to more signers, the cheapest first. */
export function WaysList({ways}: {readonly ways: readonly WayJson[]}) {
  const [all, setAll] = useState(false);
  if (ways.length === 0) return null;
  return (
    <>
      <h2>The cheapest ways to more signers</h2>
      <ol>
        {ways.slice(0, all ? undefined : few).map((way) => (
          <li key={way.actor}>{wayWords(way)}</li>
        ))}
      </ol>
      {!all && ways.length > few && <p className="quiet">{waysLeftWords(ways, few)}</p>}
      {ways.length > few && (
        <button type="button" className="bases-act" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Only the first" : `All ${String(ways.length)}`}
        </button>
      )}
    </>
  );
}
