import {useQuery} from "@tanstack/react-query";
import type {Query} from "../api/client.ts";
import {entitiesQuery} from "../api/queries.ts";
import {KnownName} from "../names/known-name.tsx";
import {answerQuery} from "../paint/queries.ts";
import {comparedSentence, reasons} from "./lines-answer.ts";
import {counted} from "@standpoint/model";
import {lacks} from "../shell/page-state.tsx";

export interface ComparedProps {
  readonly actor: string;
  readonly other: string | undefined;
  readonly settings: Query;
  readonly onOther: (other: string | undefined) => void;
}

/** How near the actor stands to another, concept by concept. */
export function Compared({actor, other, settings, onOther}: ComparedProps) {
  const {actor: _, concept: __, changes: ___, ...rest} = settings;
  const answer = useQuery({...answerQuery("lines", {...rest, compare: [actor, other ?? ""]}), enabled: other !== undefined});
  const actors = (useQuery(entitiesQuery).data?.rows ?? []).filter(({kind, name, statements}) => kind === "actor" && name !== actor && statements > 0);
  const compare = other === undefined ? undefined : answer.data?.compare;
  return (
    <section className="findings" aria-label="Compared with another">
      <h2>{actor} and another</h2>
      <KnownName label="Compared with" placeholder="choose an actor" things={actors} value={other} onChange={(name) => onOther(name)} width={280} />
      {lacks(answer) && <p role="alert">{answer.error?.message}</p>}
      {compare !== undefined && (
        <>
          <p role="status">{comparedSentence(compare)}</p>
          {compare.shared > 0 && (
            <table>
              <thead>
                <tr>
                  {["Concept", actor, other ?? ""].map((title) => (
                    <th key={title} scope="col">
                      {title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {compare.concepts.map(({concept, stances}) => (
                  <tr key={concept} data-opposed={stances[0] !== stances[1] || undefined}>
                    <th scope="row">{concept}</th>
                    <td>{stances[0]}</td>
                    <td>{stances[1]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {compare.left.length > 0 && (
            <details>
              <summary>{counted(compare.left.length, "concept")} left out</summary>
              <ul>
                {compare.left.map(({concept, stances, why}) => (
                  <li key={concept}>
                    {concept}: {stances.map((stance) => stance ?? "unknown").join(" and ")} ({reasons[why]})
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </section>
  );
}
