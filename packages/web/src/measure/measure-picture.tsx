import type {About, Picture} from "@standpoint/draw";
import {useQuery} from "@tanstack/react-query";
import {useState} from "react";
import type {FocusEvent, ReactNode} from "react";
import type {ResolvedSettings} from "@standpoint/analysis";
import {Paint} from "../paint/paint.tsx";
import {PassagesPanel} from "../passages/passages-panel.tsx";
import {Failed, lacks} from "../shell/page-state.tsx";
import {openedOf, openedWords} from "./opened.ts";
import type {Measuring} from "./use-measure-page.ts";
import {statementsQuery} from "./use-measure.ts";

export interface MeasurePictureProps {
  readonly measuring: Measuring;
  /** The numbers that are drawn, with what there is to know of them. */
  readonly result: Shown;
  readonly picture: Picture;
  /** What a screen reader says of the whole picture. */
  readonly label: string;
  /** Sentences above it. */
  readonly said: ReactNode;
  readonly table: ReactNode;
}

interface Shown {
  readonly settings: ResolvedSettings;
  /** One sentence each. */
  readonly notes: readonly string[];
  /** Where there are slices, those that can be opened. */
  readonly slices?: readonly {readonly start: number; readonly stop: number}[];
}

/** A picture with its table below it, and beside it the passages of the mark that is open; the mark in focus is told in words, as a pointer is told it. */
export function MeasurePicture({measuring, result, picture, label, said, table}: MeasurePictureProps) {
  const {computing, open, onOpen} = measuring;
  const {settings, notes, slices = []} = result;
  const opened = openedOf(open, slices);
  const statements = useQuery(statementsQuery(computing.frame, settings, opened?.whose ?? null));
  const [told, setTold] = useState<string | null>(null);
  const onFocus = ({target}: FocusEvent) => setTold(target.matches(".paint-mark:focus-visible") ? target.getAttribute("aria-label") : null);
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
        <div className="paint-scroller" role="region" aria-label={`${label}, with its table`} tabIndex={0} onFocus={onFocus} onBlur={() => setTold(null)}>
          <Paint picture={picture} label={label} onPick={onPick} />
          {table}
        </div>
        {told !== null && (
          <p className="measure-told" aria-hidden>
            {told}
          </p>
        )}
      </section>
      {opened !== null && lacks(statements) && <Failed error={statements.error} onRetry={() => void statements.refetch()} />}
      {opened !== null && !lacks(statements) && (
        <PassagesPanel key={open} title={opened.title} statements={statements.data ?? []} onClose={() => onOpen(undefined)} />
      )}
    </>
  );
}
