import type {Ranking, Rank} from "@standpoint/model";
import {axisOf, flaggedOf} from "@standpoint/analysis";
import {Invalid, Missing, type Frame, type StatementId, type StatementRow} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import type {Asking} from "../asking.ts";

export const ranks = ["preferred", "normal", "deprecated"] as const satisfies readonly Rank[];

export interface Ranked {
  readonly id: number;
  readonly holder: string;
  readonly concept: string;
  readonly rank: Exclude<Rank, "normal">;
}

/** The positions that have a rank, in the order of the frame; deprecated ones too, which count nowhere. */
export function rankedIn(frame: Frame, actor: string | undefined): Ranked[] {
  if (!frame.flags) return [];
  const flagged = flaggedOf(frame);
  const [holder, concept] = [axisOf(frame, "holder"), axisOf(frame, "concept")];
  return Array.from(frame.statements).flatMap((id, row) => {
    const rank = flagged(row, "deprecated") ? ("deprecated" as const) : flagged(row, "preferred") ? ("preferred" as const) : undefined;
    const one = {id, holder: holder.labels[holder.codes[row]!] ?? "", concept: concept.labels[concept.codes[row]!] ?? ""};
    return rank && (actor === undefined || one.holder === actor) ? [{...one, rank}] : [];
  });
}

export interface NewRank {
  /** Key of the statement. */
  readonly statement: string;
  readonly rank: Rank;
  /** The reason; kept in the change record. */
  readonly note?: string | undefined;
}

/** Gives a statement a rank in place of the one it has. Throws Missing for an unknown statement, Invalid for the rank it has already. */
export async function recordRank(store: Store, {statement, rank, note}: NewRank, asking: Asking): Promise<StatementRow> {
  const act = {...asking, command: "rank", summary: `Ranked ${statement} ${rank}${note ? `: ${note}` : ""}`};
  const {result} = await store.act(act, async (writing, reading) => {
    const id = (await writing.statementKeyed(statement))?.id;
    const [row] = id === undefined ? [] : await reading.statementRows([id]);
    if (id === undefined || !row) throw new Missing(`There is no statement "${statement}" in this project: it may have been removed meanwhile.`);
    if (rankOf(row) === rank) throw new Invalid(`${statement} is ${rank} already: choose another rank.`);
    const others = row.flags.filter((flag) => flag !== "preferred" && flag !== "deprecated");
    await writing.changeStatement(id, {flags: rank === "normal" ? others : [...others, rank]});
    return id;
  });
  return (await store.statementRows([result]))[0]!;
}

function rankOf({flags}: Pick<StatementRow, "flags">): Rank {
  if (flags.includes("deprecated")) return "deprecated";
  return flags.includes("preferred") ? "preferred" : "normal";
}

/** Every rank a statement has had, newest first; the last is the one it was entered with. Throws Missing for an unknown id. */
export async function ranksOf(store: Store, id: StatementId): Promise<readonly Ranking[]> {
  const versions = (await store.statementHistory(id)).flatMap(({change, row}) =>
    row ? [{rank: rankOf(row), who: change.who, at: change.at, summary: change.summary}] : [],
  );
  return versions.filter(({rank}, place) => versions[place + 1]?.rank !== rank);
}
