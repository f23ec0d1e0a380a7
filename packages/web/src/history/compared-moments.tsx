import {CloseButton} from "@mantine/core";
import {useQuery} from "@tanstack/react-query";
import {compareQuery} from "../api/history.ts";
import {useFocusBack} from "../shell/use-focus-back.ts";

export interface ComparedMomentsProps {
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly onStatement: (id: number) => void;
  readonly onClose: () => void;
}

/** What stands otherwise after one change than after another. */
export function ComparedMoments({from, to, onStatement, onClose}: ComparedMomentsProps) {
  useFocusBack();
  const compared = useQuery(compareQuery(from, to));
  const backwards = from !== undefined && to !== undefined && to < from;
  return (
    <section aria-label="Two moments compared">
      <header className="aside-head">
        <h2>
          After change {from}, up to {to}
        </h2>
        <CloseButton aria-label="Close the comparison" onClick={onClose} />
      </header>
      <div className="compared">
        {backwards && <p role="status">The first moment is the later one: choose an earlier “from”.</p>}
        {compared.data?.counts.length === 0 && <p role="status">Nothing stands otherwise.</p>}
        <table>
          <tbody>
            {compared.data?.counts.map(({noun, added, changed, removed}) => (
              <tr key={noun}>
                <th scope="row">{noun}</th>
                <td>{added} added</td>
                <td>{changed} changed</td>
                <td>{removed} removed</td>
              </tr>
            ))}
          </tbody>
        </table>
        <ul>
          {compared.data?.rows.map(({noun, kind, id, label}) => (
            <li key={`${noun} ${String(id)}`}>
              <span className="quiet">
                {kind} {noun}
              </span>{" "}
              {noun === "statement" ? (
                <button type="button" className="as-link" onClick={() => onStatement(id)}>
                  {label}
                </button>
              ) : (
                label
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
