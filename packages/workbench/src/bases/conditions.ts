import type {ConditionJson, Point} from "@standpoint/analysis";
import type {BasesTable} from "./table.ts";

/** All that an actor holds on a concept under a condition. */
export function conditionsOn({record}: BasesTable, actor: string, concept: string): ConditionJson[] {
  const {conditions = []} = record?.behind(actor, concept) ?? {};
  return conditions.map(({stance, condition, statements}) => ({stance, condition, statements: record!.keysOf(statements), ids: statements}));
}

/** Of these, under what it would hold a point. */
export function conditionsFor(table: BasesTable, actor: string, {concept, stance}: Point): ConditionJson[] {
  return conditionsOn(table, actor, concept).filter((one) => one.stance === `${stance}-if`);
}
