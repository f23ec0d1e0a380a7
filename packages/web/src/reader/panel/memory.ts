import type {StatementRow} from "@standpoint/model";
import {useQuery} from "@tanstack/react-query";
import {entitiesQuery, projectQuery} from "../../api/queries.ts";
import {keep, kept, useKept} from "../../shell/kept.ts";
import type {Stretch} from "../chosen.ts";
import type {HalfFilled} from "../../form/statement-form.tsx";
import {halfAt, halvesFrom, withHalf, withoutHalf} from "./halves.ts";
import type {HalfTyped} from "./halves.ts";
import {quickList, withRecent} from "./recent.ts";

/** An edit of a statement that is not saved: what is typed, and what it was begun from. */
export interface HalfEdited {
  readonly filled: HalfFilled;
  /** Type, values, memo and flags of the statement at that time, as JSON, and its version. */
  readonly from: string;
  readonly version?: number | undefined;
}

export type LastCoded = Pick<StatementRow, "type" | "values" | "spans" | "documentKey">;

const none: readonly string[] = [];
const noEdits: Readonly<Record<string, HalfEdited>> = {};

/** What this browser remembers of a project: names used lately, pinned concepts, the last statement, what is half typed. */
export function useMemory(document: string) {
  const project = useQuery(projectQuery).data?.path ?? "";
  const entities = useQuery(entitiesQuery).data?.rows ?? [];
  const names = namesOf(project, document);
  const recent = useKept(names.recent, none);
  const pinned = useKept(names.pinned, none);
  const edits = useKept(names.edits, noEdits);
  const halves = halvesFrom(useKept<unknown>(names.half, none));
  const keepHalves = (left: readonly HalfTyped[]) => keep(names.half, left.length === 0 ? undefined : left);
  const concepts = entities.filter(({kind}) => kind === "concept");
  return {
    ready: project !== "",
    recent,
    pinned,
    quick: quickList(concepts, pinned, recent),
    last: () => kept<LastCoded | null>(names.last, null),
    halves,
    halfAt: (passage: Stretch | undefined) => halfAt(halvesFrom(kept<unknown>(names.half, none)), passage),
    keepHalf: (half: HalfTyped, was: Stretch) => keepHalves(withHalf(halvesFrom(kept<unknown>(names.half, none)), half, was)),
    forgetHalf: (passage: Stretch) => keepHalves(withoutHalf(halvesFrom(kept<unknown>(names.half, none)), passage)),
    edits,
    keepEdit(statement: number, edit: HalfEdited | undefined) {
      const {[String(statement)]: _, ...others} = kept(names.edits, noEdits);
      const next = edit === undefined ? others : {...others, [statement]: edit};
      keep(names.edits, Object.keys(next).length === 0 ? undefined : next);
    },
    pin: (concept: string) => keep(names.pinned, pinned.includes(concept) ? pinned.filter((one) => one !== concept) : [...pinned, concept]),
    coded(row: StatementRow) {
      keep(names.last, {type: row.type, values: row.values, spans: row.spans, documentKey: row.documentKey});
      keep(names.recent, withRecent(kept(names.recent, none), namesIn(row)));
    },
  };
}

export type Memory = ReturnType<typeof useMemory>;

export function namesOf(project: string, document: string) {
  return {
    recent: `standpoint-recent ${project}`,
    pinned: `standpoint-pinned ${project}`,
    last: `standpoint-last ${project}`,
    half: `standpoint-draft ${project} ${document}`,
    edits: `standpoint-edits ${project} ${document}`,
  };
}

/** The words among a statement's values; those that are no entity's name are left out where the list is shown. */
function namesIn({values}: StatementRow): readonly string[] {
  const words: readonly unknown[] = Object.values(values).flat();
  return words.filter((one): one is string => typeof one === "string" && one.length < 200);
}
