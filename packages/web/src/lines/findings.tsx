import {changeSentence, conflictSentence} from "./lines-answer.ts";
import type {ConflictJson, LineJson, LinesAnswer} from "@standpoint/analysis";
import {VerdictForm} from "./verdict-form.tsx";

export interface FindingsProps {
  readonly answer: LinesAnswer;
  readonly onPick: (title: string, statements: readonly number[]) => void;
}

const verdicts = ["genuine conflict", "different sense", "misattributed", "outdated", "under a condition"];

/** Changes and conflicts as lists: what the picture marks, for reading and for the keyboard. */
export function Findings({answer: {lines, entailed}, onPick}: FindingsProps) {
  const changed = lines.filter(({changes}) => changes.length > 0);
  const torn = lines.filter(({conflicts}) => conflicts.length > 0);
  return (
    <section className="findings" aria-label="Changes and conflicts">
      <h2>Changes of line</h2>
      {changed.length === 0 && <p>None that the dates prove.</p>}
      <ul>
        {changed.flatMap((line) =>
          line.changes.map((change) => (
            <li key={`${line.actor} ${line.concept} ${String(change.ids)}`}>
              <Finding line={line} words={changeSentence(change)} onOpen={() => onPick(`${line.actor}: ${line.concept}`, change.ids)} />
            </li>
          )),
        )}
      </ul>
      <h2>Conflicts in the record</h2>
      {torn.length === 0 && entailed.length === 0 && <p>None.</p>}
      <ul>
        {torn.flatMap((line) =>
          line.conflicts.map((conflict) => <ConflictItem key={`${line.concept} ${String(conflict.ids)}`} line={line} conflict={conflict} onPick={onPick} />),
        )}
        {entailed.map(({actor, positions}) => (
          <li key={`${actor} ${positions.map(({concept}) => concept).join()}`}>
            <span>
              {" "}
              <button
                type="button"
                className="plain"
                onClick={() =>
                  onPick(
                    `${actor}: by the rules`,
                    positions.flatMap(({ids}) => ids),
                  )
                }
              >
                {actor}: {positions.map(({concept, stance}) => `${concept} (${stance})`).join(" and ")} do not go together by the rules
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FindingProps {
  readonly line: LineJson;
  readonly words: string;
  readonly onOpen: () => void;
}

function Finding({line: {actor, concept}, words, onOpen}: FindingProps) {
  return (
    <span>
      <strong>{actor}</strong> on {concept}:{" "}
      <button type="button" className="plain" onClick={onOpen}>
        {words}
      </button>
    </span>
  );
}

interface ConflictItemProps {
  readonly line: LineJson;
  readonly conflict: ConflictJson;
  readonly onPick: FindingsProps["onPick"];
}

function ConflictItem({line, conflict, onPick}: ConflictItemProps) {
  const [statement = "", against = ""] = conflict.statements;
  return (
    <li>
      <Finding line={line} words={conflictSentence(conflict)} onOpen={() => onPick(`${line.actor}: ${line.concept}`, conflict.ids)} />
      {conflict.verdicts.map(({verdict, coder, id}) => (
        <span key={id}>
          {verdict} ({coder})
        </span>
      ))}
      <VerdictForm statement={statement} against={against} about={`${line.actor} on ${line.concept}`} choices={verdicts} />
    </li>
  );
}
