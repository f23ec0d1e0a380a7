import {useEffect, useRef, useState} from "react";
import type {KeyboardEvent} from "react";
import type {Unsent} from "../api/outbox.ts";
import {keep, kept, useKept} from "./kept.ts";
import {useHoldsUnsaved} from "./unsaved.ts";
import {useTypedSteps} from "./use-typed-steps.ts";

export interface HalfTyped<Fields> {
  readonly fields: Fields;
  readonly set: (part: Partial<Fields>) => void;
  /** What the typing began from, and which version of it; only what differs from it was typed. */
  readonly base: Fields;
  readonly version: number | undefined;
  /** Whether they are those of an earlier visit, which were never saved. */
  readonly back: boolean;
  /** Whether what it is about was changed since the typing began. */
  readonly changedSince: boolean;
  /** Forgets what was typed and shows the fields as they stand now. */
  readonly afresh: () => void;
  /** These fields are kept by the server, as this version; what was typed since is still to be saved. */
  readonly saved: (fields: Fields, version: number | undefined) => void;
  /** Shows other fields, as what typing begins from; with a version, those that the server keeps as that. */
  readonly startFrom: (fields: Fields, version?: number) => void;
  readonly onUndoKey: (event: KeyboardEvent) => void;
  /** How these fields are put back into the form, when a save of them is refused. */
  readonly half: Unsent["half"];
}

interface Half {
  /** Path of the project. */
  readonly project: string;
  /** `entity 12` */
  readonly about: string;
  /** Of what it is about, when that has versions. */
  readonly version?: number | undefined;
}

interface Kept<Fields> {
  /** The fields it began from, as JSON. */
  readonly from: string;
  readonly version?: number | undefined;
  readonly fields: Fields;
}

/**
 * The fields of a form, kept at every key under a name, so that they outlive a reload, a crash, a lost connection, and a change
 * made elsewhere. While nothing is typed they follow what they are about.
 */
export function useHalfTyped<Fields extends object>({project, about, version}: Half, start: Fields): HalfTyped<Fields> {
  const name = `standpoint-half ${project} ${about}`;
  const now = JSON.stringify(start);
  const [back, setBack] = useState(() => kept<Kept<Fields> | null>(name, null));
  const [begun, setBegun] = useState<{readonly from: string; readonly version: number | undefined}>({
    from: back?.from ?? now,
    version: back === null ? version : back.version,
  });
  const onChanged = (fields: Fields) => keep(name, JSON.stringify(fields) === begun.from ? undefined : {...begun, fields});
  const steps = useTypedSteps<Fields>(back?.fields ?? start, {onChanged});
  const typed = JSON.stringify(steps.now) !== begun.from;
  useHoldsUnsaved(typed);
  const followed = useRef(begun.from);
  const begin = (fields: Fields, kept?: number) => {
    setBack(null);
    setBegun({from: JSON.stringify(fields), version: kept ?? version});
    followed.current = kept === undefined ? now : JSON.stringify(fields);
    steps.restart(fields);
  };
  useEffect(() => {
    if (!typed && followed.current !== now) begin(start);
  }, [now, typed]);
  const stored = useKept<Kept<Fields> | null>(name, null);
  useEffect(() => {
    if (stored === null || JSON.stringify(stored.fields) === JSON.stringify(steps.now)) return;
    setBack(stored);
    setBegun({from: stored.from, version: stored.version});
    steps.restart(stored.fields);
  }, [stored]);
  return {
    fields: steps.now,
    set: (part) => steps.change((before) => ({...before, ...part})),
    base: JSON.parse(begun.from) as Fields,
    version: begun.version,
    back: back !== null,
    changedSince: typed && followed.current !== now,
    onUndoKey: steps.onUndoKey,
    half: {name, within: "alone", value: {...begun, fields: steps.now} satisfies Kept<Fields>},
    afresh() {
      keep(name, undefined);
      begin(start);
    },
    saved(fields, kept) {
      const next = {from: JSON.stringify(fields), version: kept};
      const more = JSON.stringify(steps.now) !== next.from;
      keep(name, more ? {...next, fields: steps.now} : undefined);
      setBack(null);
      setBegun(next);
      followed.current = now;
    },
    startFrom(fields, kept) {
      keep(name, undefined);
      begin(fields, kept);
    },
  };
}
