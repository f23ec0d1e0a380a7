import {memo, useRef} from "react";
import type {KeyboardEvent} from "react";
import {StanceMark} from "../../stance/stance-mark.tsx";
import type {InSight} from "./in-sight.ts";
import type {Marked, MarkedStatement} from "../text/marked.ts";
import {stacked} from "./stacked.ts";

export interface MarginProps {
  readonly marked: Marked;
  readonly inSight: readonly InSight[];
  /** Id of the statement shown whole. */
  readonly chosen: number | undefined;
  /** Of a line, in pixels. */
  readonly height: number;
  readonly onPick: (statement: number) => void;
}

const reach = 92;

/** One line a statement, level with its passage. One tab stop; arrows move between the lines. */
export function Margin({marked, inSight, chosen, height, onPick}: MarginProps) {
  const list = useRef<HTMLOListElement>(null);
  const lines = stacked(inSight, {height, reach});
  const ids = lines.map(({entries}) => marked.statements[entries[0]?.statement ?? -1]?.row.id);
  const stop = ids.includes(chosen) ? chosen : ids[0];
  return (
    <ol className="margin-lines" ref={list} aria-label="Statements beside the text" onKeyDown={(event) => stepped(event, list.current)}>
      {lines.map(({top, entries}) => {
        const members = entries.map(({statement}) => marked.statements[statement]).filter((one): one is MarkedStatement => one !== undefined);
        const [first, ...rest] = members;
        if (first === undefined) return null;
        return (
          <li key={first.row.id} style={{transform: `translateY(${String(top)}px)`}}>
            <MarginLine marked={first} chosen={members.some(({row}) => row.id === chosen)} tabbed={first.row.id === stop} onPick={onPick} />
            {rest.length > 0 && (
              <button
                type="button"
                tabIndex={-1}
                className="margin-more"
                title={rest.map(({saying}) => saying.what).join("\n")}
                aria-label={`${String(rest.length)} more statements here: show the next`}
                onClick={() => onPick(nextOf(members, chosen))}
              >
                +{rest.length}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

interface MarginLineProps {
  readonly marked: MarkedStatement;
  readonly chosen: boolean;
  readonly tabbed: boolean;
  readonly onPick: (statement: number) => void;
}

const MarginLine = memo(function MarginLine({marked: {row, saying, colour}, chosen, tabbed, onPick}: MarginLineProps) {
  const hidden = [saying.stance, row.own === false ? "reported" : null, saying.manner].filter(Boolean).join(", ");
  return (
    <button
      type="button"
      className="margin-line"
      style={{"--type": colour}}
      aria-pressed={chosen}
      title={[saying.what, saying.who, hidden].filter(Boolean).join("\n")}
      tabIndex={tabbed ? 0 : -1}
      onClick={() => onPick(row.id)}
    >
      {saying.stance === null ? (
        <span className="margin-square" aria-hidden />
      ) : (
        <StanceMark stance={saying.stance} own={saying.own} unsure={saying.unsure} practised={saying.practised} size={15} />
      )}
      <span className="unseen">{hidden}</span>
      <span className="margin-words" dir="auto">
        {saying.what}
      </span>
      {saying.who !== null && (
        <span className="margin-words margin-who" dir="auto">
          {saying.who}
        </span>
      )}
    </button>
  );
});

function nextOf(members: readonly MarkedStatement[], chosen: number | undefined): number {
  const at = members.findIndex(({row}) => row.id === chosen);
  return (members[(Math.max(at, 0) + 1) % members.length] ?? members[0])?.row.id ?? 0;
}

function stepped(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || list === null) return;
  event.preventDefault();
  const buttons = [...list.querySelectorAll<HTMLElement>(".margin-line")];
  buttons[buttons.indexOf(document.activeElement as HTMLElement) + step]?.focus();
}
