import type {SourcesAnswer} from "@standpoint/analysis";

export interface AuditsProps {
  readonly answer: SourcesAnswer;
  readonly actor: string | undefined;
  readonly onPick: (title: string, statements: readonly number[]) => void;
}

const words = new Map<boolean | null, string>([
  [true, "yes"],
  [false, "no"],
  [null, "–"],
]);

/** What each citation comes to when it is followed to the work cited. */
export function Audits({answer, actor, onPick}: AuditsProps) {
  const shown = new Set(answer.chains.filter(({holder}) => actor === undefined || holder === actor).map(({id}) => id));
  const audits = answer.audits.filter(({id}) => shown.has(id));
  if (audits.length === 0) return null;
  return (
    <>
      <h2>Citations followed ({audits.length})</h2>
      <table>
        <thead>
          <tr>
            {["Report", "Work cited", "Is older", "Has own words", "Same stance", "Holds the quote", "Result"].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {audits.map((one) => (
            <tr key={`${String(one.id)} ${one.work}`}>
              <td>
                <button type="button" className="plain" onClick={() => onPick(`${one.statement}, citing ${one.work}`, [one.id])}>
                  {one.statement}
                </button>
              </td>
              <td>{one.work}</td>
              <td>{words.get(one.earlier)}</td>
              <td>{words.get(one.holder)}</td>
              <td>{words.get(one.stance)}</td>
              <td>{words.get(one.quote)}</td>
              <td>{one.result}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
