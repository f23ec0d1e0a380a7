import {Link} from "@tanstack/react-router";
import {numberWords} from "@standpoint/draw";
import type {Described, Structured} from "./messages.ts";

export interface WholeSliceProps {
  readonly structured: Structured;
  readonly described: Described | null;
}

/** How the network of a slice is built as a whole: density, parts, and whether ties join those who are alike. */
export function WholeSlice({structured: {density, parts, assortativity}, described}: WholeSliceProps) {
  const mixing = Object.entries(assortativity);
  return (
    <section className="measure-table network-whole" aria-label="The whole slice">
      <h2>The whole slice</h2>
      <p className="said">
        Density {density === null ? "of one actor cannot be said" : numberWords(density, 2)}, {parts} {parts === 1 ? "part" : "parts"}; of the ties above 0.
      </p>
      {mixing.length > 0 ? <Mixing mixing={mixing} notes={described?.notes ?? []} /> : described !== null && <NoAttributes kind={described.kind} />}
    </section>
  );
}

interface MixingProps {
  readonly mixing: readonly (readonly [string, number | null])[];
  readonly notes: readonly string[];
}

function Mixing({mixing, notes}: MixingProps) {
  const silent = mixing.some(([, value]) => value === null)
    ? " Nothing to say where no tie joins two whose values are known, or all of these are the same."
    : "";
  return (
    <>
      <table className="ties">
        <thead>
          <tr>
            <th scope="col">Attribute</th>
            <th scope="col" className="ties-weight">
              Assortativity
            </th>
          </tr>
        </thead>
        <tbody>
          {mixing.map(([name, value]) => (
            <tr key={name} data-still>
              <td>{name}</td>
              <td className="ties-weight">{value === null ? "nothing to say" : numberWords(value, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="said">
        1: all ties join the alike, 0: as by chance, below 0: they join the unlike.{silent} {notes.join(" ")}
      </p>
    </>
  );
}

function NoAttributes({kind}: {readonly kind: string}) {
  return (
    <p className="said">
      Nobody has an attribute yet. Give some on the page {kind === "concept" ? <Link to="/concepts">Concepts</Link> : <Link to="/actors">Actors</Link>} (say,{" "}
      <code>sector = union</code>), and this tells whether ties join those who are alike.
    </p>
  );
}
