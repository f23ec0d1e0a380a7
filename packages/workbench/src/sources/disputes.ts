import {axisOf, voiceOf} from "@standpoint/analysis";
import type {Frame, Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {referenceOf, verdictsOf} from "../lines/verdicts.ts";
import {framesWith} from "../role-frames.ts";

/** Something in the record that speaks against a statement. */
export interface Dispute {
  /** Ids of what is disputed and of what disputes it. */
  readonly statement: number;
  readonly by: number;
  /** Who disputes it: an actor, or the coder of a verdict; "" when that is not recorded. */
  readonly who: string;
  /** What is said against it: "never said", "attacks", "not found", … */
  readonly claim: string;
  readonly kind: "dispute" | "argument" | "verdict";
}

const against = new Set(["not found", "contradicted", "misquoted", "out of context", "misattributed"]);
const attacking = new Set(["attacks", "undercuts"]);

/** All that disputes a statement: disputes recorded as such, arguments that attack it, and verdicts against it. */
export async function disputesOf(store: Store, words: Words): Promise<readonly Dispute[]> {
  const recorded = (await framesWith(store, words, ["judged", "claim"])).flatMap(recordedIn);
  const argued = (await framesWith(store, words, ["source", "target", "relation"])).flatMap(arguedIn);
  const judged = (await verdictsOf(store, words)).filter(({against: other, verdict}) => other === null && against.has(verdict));
  return [
    ...recorded,
    ...argued,
    ...judged.map(({judged: statement, id, verdict, coder}): Dispute => ({statement, by: id, who: coder, claim: verdict, kind: "verdict"})),
  ];
}

function recordedIn(frame: Frame): Dispute[] {
  const [judged, claim, who] = [referenceOf(frame, "judged"), labelOf(frame, "claim"), labelOf(frame, "disputant")];
  return Array.from(frame.statements, (by, row): Dispute => ({statement: judged(row), by, who: who(row), claim: claim(row), kind: "dispute"})).filter(
    ({statement}) => statement > 0,
  );
}

/** An attack starts from a statement; whose it is, is told by who makes it: the author of its passage, or who passes it on. */
function arguedIn(frame: Frame): Dispute[] {
  const [source, target, relation] = [referenceOf(frame, "source"), referenceOf(frame, "target"), labelOf(frame, "relation")];
  const voice = voiceOf(frame);
  return Array.from(
    frame.statements,
    (id, row): Dispute => ({statement: target(row), by: source(row) || id, who: voice(row), claim: relation(row), kind: "argument"}),
  ).filter(({statement, claim}) => statement > 0 && attacking.has(claim));
}

function labelOf(frame: Frame, role: string): (row: number) => string {
  if (!frame.columns.some((column) => column.role === role)) return () => "";
  const {codes, labels} = axisOf(frame, role);
  return (row) => labels[codes[row]!] ?? "";
}
