import {useState} from "react";
import {keep, kept} from "./kept.ts";

export interface HalfTyped<Fields> {
  readonly fields: Fields;
  readonly set: (part: Partial<Fields>) => void;
  /** Whether they are those of an earlier visit, which were never saved. */
  readonly back: boolean;
  /** Forgets what is kept; `afresh` shows the fields as they began, too. */
  readonly forget: (afresh?: "afresh") => void;
}

interface Half {
  /** Path of the project. */
  readonly project: string;
  /** `entity 12` */
  readonly about: string;
}

interface Kept<Fields> {
  readonly from: string;
  readonly fields: Fields;
}

/**
 * The fields of a form, kept at every key under a name, so that they outlive a reload, a crash and a lost connection. What
 * was typed on top of something that has changed since is not brought back.
 */
export function useHalfTyped<Fields extends object>({project, about}: Half, start: Fields): HalfTyped<Fields> {
  const name = `standpoint-half ${project} ${about}`;
  const [from] = useState(() => JSON.stringify(start));
  const [begun, setBegun] = useState(() => {
    const half = kept<Kept<Fields> | null>(name, null);
    return half?.from === from ? half.fields : null;
  });
  const [fields, setFields] = useState<Fields>(begun ?? start);
  const set = (part: Partial<Fields>) => {
    const next = {...fields, ...part};
    setFields(next);
    keep(name, JSON.stringify(next) === from ? undefined : {from, fields: next});
  };
  const forget = (afresh?: "afresh") => {
    keep(name, undefined);
    setBegun(null);
    if (afresh !== undefined) setFields(JSON.parse(from) as Fields);
  };
  return {fields, set, back: begun !== null, forget};
}
