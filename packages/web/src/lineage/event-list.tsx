import {dateWords} from "@standpoint/model";
import {eventSentence} from "./lineage-answer.ts";
import type {InternationalJson, LineageAnswer} from "@standpoint/analysis";

export interface EventListProps {
  readonly answer: LineageAnswer;
  readonly onPick: (title: string, statements: readonly number[]) => void;
  readonly onActor: (actor: string) => void;
}

const existences = {yes: "existed", perhaps: "may have existed", "not known": "not known to have begun"} as const;

/** What the chart shows, as lists: events with their passages, who existed on a day, dates that cannot all be right. */
export function EventList({answer: {events, conflicts, at}, onPick, onActor}: EventListProps) {
  return (
    <section className="findings" aria-label="Events">
      {at !== undefined && (
        <>
          <h2>On {at.date}</h2>
          <ul>
            {at.exists.map(({actor, name, existed}) => (
              <li key={actor}>
                <span>
                  <button type="button" className="plain" onClick={() => onActor(actor)}>
                    {name}
                  </button>
                </span>
                <span>{existences[existed]}</span>
              </li>
            ))}
          </ul>
          {at.internationals.map((one) => (
            <International key={one.actor} body={one} />
          ))}
        </>
      )}
      <h2>Events ({events.length})</h2>
      <ul>
        {events.slice(0, 300).map((event) => (
          <li key={event.ids.join()}>
            <span>
              <span className="said-date">{event.date === null ? "no date" : dateWords(event.date)}</span>{" "}
              <button type="button" className="plain" onClick={() => onPick(eventSentence(event), [...event.ids, ...event.againstIds])}>
                {eventSentence(event)}
              </button>
            </span>
            {event.contested && <span>contested</span>}
          </li>
        ))}
      </ul>
      {conflicts.length > 0 && (
        <>
          <h2>Dates that cannot all be right</h2>
          <ul>
            {conflicts.slice(0, 100).map(({why, ids}) => (
              <li key={why}>
                <span>
                  <button type="button" className="plain" onClick={() => onPick(why, ids)}>
                    {why}
                  </button>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function International({body: {actor, sections, lines}}: {readonly body: InternationalJson}) {
  return (
    <>
      <h3>{actor}</h3>
      <p>
        {sections.length === 1 ? "1 section" : `${String(sections.length)} sections`}:{" "}
        {sections
          .map(
            (one) =>
              `${one.actor}${one.country === null ? "" : ` (${one.country})`}, ${String(one.own)} own statements${one.follows ? ", as a founder" : ""}${one.certain ? "" : ", membership uncertain"}`,
          )
          .join("; ")}
      </p>
      <ul>
        {lines.map(({concept, stance, share, depart}) => (
          <li key={concept}>
            <span>
              {concept} ({stance}): {share.join(", ")}
            </span>
            {depart.length > 0 && <span>departs: {depart.join(", ")}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
