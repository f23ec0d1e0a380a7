import {Button, Group} from "@mantine/core";
import type {HalfTyped, PlacedHalf} from "./halves.ts";

export interface HalfListProps {
  readonly halves: readonly PlacedHalf[];
  readonly onOpen: (half: PlacedHalf) => void;
  readonly onForget: (half: PlacedHalf) => void;
}

/** Statements of this text that are half typed, each with its words: to go on with, or to forget. */
export function HalfList({halves, onOpen, onForget}: HalfListProps) {
  if (halves.length === 0) return null;
  return (
    <section className="halves" aria-label="Half typed">
      <h2>Half typed</h2>
      <ul>
        {halves.map((half) => (
          <li key={`${String(half.from)} ${String(half.to)}`}>
            <blockquote className="detail-quote detail-clamped" dir="auto">
              {half.quote}
            </blockquote>
            <p className="quiet" dir="auto">
              {half.lost && "These words are no longer in the text. "}
              {wordsOf(half)}
            </p>
            <Group gap="xs">
              <Button size="compact-xs" variant="default" disabled={half.lost} onClick={() => onOpen(half)}>
                Go on with it
              </Button>
              <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onForget(half)}>
                Forget it
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </section>
  );
}

function wordsOf({filled: {values, typed = {}, memo}}: HalfTyped): string {
  const words = [...Object.values(values).flat(), ...Object.values(typed), memo];
  return words
    .filter((word) => typeof word === "string" && word !== "")
    .join(" · ")
    .slice(0, 200);
}
