export interface EventShown {
  readonly kind: string;
  readonly date: string | null;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly contested: boolean;
  readonly ids: readonly number[];
  readonly againstIds: readonly number[];
}

export interface InternationalShown {
  readonly actor: string;
  readonly sections: readonly {
    readonly actor: string;
    readonly certain: boolean;
    readonly country: string | null;
    readonly own: number;
    readonly places: readonly string[];
  }[];
  readonly lines: readonly {readonly concept: string; readonly stance: string; readonly share: readonly string[]; readonly depart: readonly string[]}[];
}

export interface LineageShown {
  readonly segments: readonly {readonly actor: string}[];
  readonly events: readonly EventShown[];
  readonly conflicts: readonly {readonly why: string; readonly ids: readonly number[]}[];
  readonly notes: readonly string[];
  readonly at?: {
    readonly date: string;
    readonly exists: readonly {readonly actor: string; readonly name: string; readonly certain: boolean}[];
    readonly internationals: readonly InternationalShown[];
  };
}

/** "A and B merged: C", or as much of it as there is. */
export function eventSentence({kind, from, to}: EventShown): string {
  const [before, after] = [from.join(" and "), to.join(" and ")];
  if (before === "") return `${after}: ${kind}`;
  return after === "" ? `${before}: ${kind}` : `${before}: ${kind} → ${after}`;
}
