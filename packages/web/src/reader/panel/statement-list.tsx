import {CloseButton} from "@mantine/core";
import {StanceMark} from "../../stance/stance-mark.tsx";
import type {MarkedStatement} from "../text/marked.ts";

export interface StatementListProps {
  readonly statements: readonly MarkedStatement[];
  readonly onPick: (statement: number) => void;
  readonly onClose: () => void;
}

/** The statements that overlap at one place, the shortest passage first. */
export function StatementList({statements, onPick, onClose}: StatementListProps) {
  return (
    <section aria-label="Statements at this place">
      <header className="aside-head">
        <h2>{statements.length} statements here</h2>
        <CloseButton aria-label="Close the list" onClick={onClose} />
      </header>
      <ul className="choose">
        {statements.map(({row, saying, colour}) => (
          <li key={row.id}>
            <button type="button" style={{"--type": colour}} onClick={() => onPick(row.id)}>
              {saying.stance !== null && <StanceMark stance={saying.stance} own={saying.own} unsure={saying.unsure} practised={saying.practised} />}
              <span>
                <strong>{saying.who}</strong> {saying.what}
                <span className="choose-quote">{row.quote}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
