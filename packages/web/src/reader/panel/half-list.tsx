import {Button, Group} from "@mantine/core";
import type {StatementRow} from "@standpoint/model";
import type {HalfFilled} from "../../form/statement-form.tsx";
import type {PlacedHalf} from "./halves.ts";

export interface HalfListProps {
  readonly halves: readonly PlacedHalf[];
  readonly edits: readonly HalfEdit[];
  readonly onOpen: (half: PlacedHalf) => void;
  readonly onForget: (half: PlacedHalf) => void;
  readonly onEdit: (statement: number) => void;
  readonly onForgetEdit: (statement: number) => void;
}

/** An edit of a statement that is not saved. */
interface HalfEdit {
  readonly row: Pick<StatementRow, "id" | "quote">;
  readonly filled: HalfFilled;
}

/** What is half typed in this text, new statements and edits, each with its words: to go on with, or to forget. */
export function HalfList({halves, edits, onOpen, onForget, onEdit, onForgetEdit}: HalfListProps) {
  if (halves.length + edits.length === 0) return null;
  return (
    <section className="halves" aria-label="Half typed">
      <h2>Half typed</h2>
      <ul>
        {halves.map((half) => (
          <Entry
            key={`${String(half.from)} ${String(half.to)}`}
            quote={half.quote}
            words={`${half.lost ? "These words are no longer in the text. " : ""}${wordsOf(half.filled)}`}
            lost={half.lost}
            onOpen={() => onOpen(half)}
            onForget={() => onForget(half)}
          />
        ))}
        {edits.map(({row, filled}) => (
          <Entry
            key={row.id}
            quote={row.quote}
            words={`Edit: ${wordsOf(filled)}`}
            lost={false}
            onOpen={() => onEdit(row.id)}
            onForget={() => onForgetEdit(row.id)}
          />
        ))}
      </ul>
    </section>
  );
}

interface EntryProps {
  readonly quote: string;
  readonly words: string;
  /** Its words are nowhere in the text. */
  readonly lost: boolean;
  readonly onOpen: () => void;
  readonly onForget: () => void;
}

function Entry({quote, words, lost, onOpen, onForget}: EntryProps) {
  return (
    <li>
      <blockquote className="detail-quote detail-clamped" dir="auto">
        {quote}
      </blockquote>
      <p className="quiet" dir="auto">
        {words}
      </p>
      <Group gap="xs">
        <Button size="compact-xs" variant="default" disabled={lost} onClick={onOpen}>
          Go on with it
        </Button>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={onForget}>
          Forget it
        </Button>
      </Group>
    </li>
  );
}

function wordsOf({values, typed = {}, memo}: HalfFilled): string {
  const words = [...Object.values(values).flat(), ...Object.values(typed), memo];
  return words
    .filter((word) => typeof word === "string" && word !== "")
    .join(" · ")
    .slice(0, 200);
}
