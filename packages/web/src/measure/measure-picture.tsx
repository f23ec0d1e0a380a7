import type {About, Picture} from "@standpoint/draw";
import {useQuery} from "@tanstack/react-query";
import type {ReactNode} from "react";
import type {ResolvedSettings} from "@standpoint/analysis";
import {Paint} from "../paint/paint.tsx";
import {PassagesPanel} from "../passages/passages-panel.tsx";
import {Failed} from "../shell/page-state.tsx";
import type {FrameName} from "./held-frame.ts";
import {openedOf, openedWords} from "./opened.ts";
import {statementsQuery} from "./use-measure.ts";

export interface MeasurePictureProps {
  readonly picture: Picture;
  /** What a screen reader says of the whole picture. */
  readonly label: string;
  /** Sentences above it. */
  readonly said: ReactNode;
  /** What there is to know of the numbers, one sentence each. */
  readonly notes: readonly string[];
  readonly table: ReactNode;
  readonly frame: FrameName | null;
  readonly settings: ResolvedSettings;
  readonly slices: readonly {readonly start: number; readonly stop: number}[];
  /** What is open, as it stands in the address. */
  readonly open: string | undefined;
  readonly onOpen: (open: string | undefined) => void;
}

/** A picture with its table below it, and beside it the passages of the mark that is open. */
export function MeasurePicture({picture, label, said, notes, table, frame, settings, slices, open, onOpen}: MeasurePictureProps) {
  const opened = openedOf(open, slices);
  const statements = useQuery(statementsQuery(frame, settings, opened?.whose ?? null));
  const onPick = (about: About) => onOpen(openedWords(about));
  return (
    <>
      <section className="measure-picture" aria-label="Picture">
        <p className="said">{said}</p>
        {notes.length > 0 && (
          <ul className="measure-notes" aria-label="Notes">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
        <div className="paint-scroller" role="region" aria-label={`${label}, with its table`} tabIndex={0}>
          <Paint picture={picture} label={label} onPick={onPick} />
          {table}
        </div>
      </section>
      {opened !== null && statements.isError && <Failed error={statements.error} onRetry={() => void statements.refetch()} />}
      {opened !== null && !statements.isError && (
        <PassagesPanel key={open} title={opened.title} statements={statements.data ?? []} onClose={() => onOpen(undefined)} />
      )}
    </>
  );
}
