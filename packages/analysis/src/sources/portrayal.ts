import {byCodeUnits} from "../frame/axis.ts";
import {bestRanked, grouped, type Telling} from "./reports.ts";

/** What one reporter says of an actor on a concept. */
export interface Report {
  readonly reporter: string;
  readonly tellings: readonly Telling[];
  readonly verdict: "agrees" | "contradicts" | "reported only";
}

/** Own words on a concept beside what each other says. */
export interface Portrayed {
  readonly concept: string;
  readonly own: readonly Telling[];
  readonly reports: readonly Report[];
  /** Contradicts when any report does. */
  readonly cell: "agrees" | "contradicts" | "reported only" | "own only";
}

export interface Counts {
  readonly agrees: number;
  readonly contradicts: number;
  readonly reportedOnly: number;
}

/** How an actor presents itself, and how it is portrayed. Counts are of concepts. */
export interface Portrayal extends Counts {
  readonly actor: string;
  /** Statements in own words, and reported ones. */
  readonly own: number;
  readonly reported: number;
  /** Of the own words, how many are of an author who is not certain; left out where none are. */
  readonly unsure?: number;
  readonly ownOnly: number;
  /** The one reporter that everything known of the actor comes from; null when there are own words or several. */
  readonly onlyBy: string | null;
  /** contradicts / (agrees + contradicts); null below five. */
  readonly contradictionRate: number | null;
  readonly by: ReadonlyMap<string, Counts & {readonly statements: number}>;
  readonly concepts: readonly Portrayed[];
}

/** By actor, each with its concepts, in code unit order. Deeds are left out: they are no words. */
export function portrayals(tellings: readonly Telling[]): Portrayal[] {
  const actors = grouped(
    tellings.filter(({practised}) => !practised),
    ({holder}) => holder,
  );
  return [...actors].sort(([a], [b]) => byCodeUnits(a, b)).map(([actor, all]) => portrayalOf(actor, all));
}

function portrayalOf(actor: string, all: readonly Telling[]): Portrayal {
  const concepts = [...grouped(all, ({concept}) => concept)].sort(([a], [b]) => byCodeUnits(a, b)).map(([concept, told]) => portrayed(concept, told));
  const reported = all.filter(({own}) => !own);
  const unsure = all.filter((one) => one.own && one.unsure).length;
  const reporters = new Set(reported.map(({reporter}) => reporter));
  const count = (cell: Portrayed["cell"]) => concepts.filter((one) => one.cell === cell).length;
  const [agrees, contradicts] = [count("agrees"), count("contradicts")];
  return {
    actor,
    own: all.length - reported.length,
    reported: reported.length,
    ...(unsure > 0 && {unsure}),
    agrees,
    contradicts,
    reportedOnly: count("reported only"),
    ownOnly: count("own only"),
    onlyBy: reported.length === all.length && reporters.size === 1 ? ([...reporters][0] ?? null) : null,
    contradictionRate: agrees + contradicts < 5 ? null : contradicts / (agrees + contradicts),
    by: new Map([...reporters].sort(byCodeUnits).map((reporter) => [reporter, countsOf(reporter, concepts)])),
    concepts,
  };
}

function countsOf(reporter: string, concepts: readonly Portrayed[]): Counts & {statements: number} {
  const reports = concepts.flatMap((one) => one.reports.filter((report) => report.reporter === reporter));
  const count = (verdict: Report["verdict"]) => reports.filter((report) => report.verdict === verdict).length;
  return {
    statements: reports.reduce((sum, {tellings}) => sum + tellings.length, 0),
    agrees: count("agrees"),
    contradicts: count("contradicts"),
    reportedOnly: count("reported only"),
  };
}

function portrayed(concept: string, told: readonly Telling[]): Portrayed {
  const own = bestRanked(told.filter((one) => one.own));
  const reports = [
    ...grouped(
      told.filter((one) => !one.own),
      ({reporter}) => reporter,
    ),
  ]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([reporter, tellings]): Report => ({reporter, tellings, verdict: verdictOf(bestRanked(tellings), own)}));
  const verdicts = reports.map(({verdict}) => verdict);
  const cell = own.length === 0 ? "reported only" : verdicts.includes("contradicts") ? "contradicts" : verdicts.length > 0 ? "agrees" : "own only";
  return {concept, own, reports, cell};
}

function verdictOf(reports: readonly Telling[], own: readonly Telling[]): Report["verdict"] {
  if (own.length === 0) return "reported only";
  return reports.every((report) => agreesWith(report, own)) ? "agrees" : "contradicts";
}

/** A report is held against the words of its time: those that overlap it, else the last before, else the first after. */
function agreesWith(report: Telling, own: readonly Telling[]): boolean {
  const around = own.filter(({first, last}) => first <= report.last && report.first <= last);
  const before = own.filter(({last}) => last < report.first);
  const latest = before.reduce((most, {last}) => Math.max(most, last), -Infinity);
  const after = own.reduce((least, {first}) => Math.min(least, first), Infinity);
  const words = around.length > 0 ? around : before.length > 0 ? before.filter(({last}) => last === latest) : own.filter(({first}) => !(first > after));
  return words.some(({stance}) => stance === report.stance);
}
