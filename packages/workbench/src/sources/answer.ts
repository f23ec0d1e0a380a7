import {independent, rootsInRecord, widthOption, type Portrayal, type Portrayed, type Telling} from "@standpoint/analysis";
import type {ChainJson, ContradictedJson, PortrayalJson, PortrayedJson, SourcesAnswer, Stance} from "@standpoint/analysis";
import {counted, settingsIn, type StatementRow, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {answer} from "../answer.ts";
import {behind, keyOf, type Keys} from "../statements/behind.ts";
import {csvFile} from "../csv-file.ts";
import {toldOf} from "../filters.ts";
import {daysOf} from "../moments.ts";
import type {NamedFile} from "../named-file.ts";
import {passagesOf} from "../statements/passages.ts";
import {pictureFile} from "../pictures.ts";
import {audits} from "./audit.ts";
import {pictureOf} from "./picture.ts";
import {rankedIn} from "./ranks.ts";
import {sources, type SourcesWish} from "./sources.ts";

/** The contract's JSON: `statements` are keys, `ids` the same statements as numbers. */
export async function sourcesAnswer(store: Store, words: Words): Promise<SourcesAnswer> {
  const wish = await sources(store, words);
  const {frame, settings, sources: found, bearing, documents, documentOf} = wish;
  const ranked = rankedIn(frame, wish.actor);
  const ids = new Set([
    ...found.tellings.map(({statement}) => statement),
    ...wish.disputes.flatMap(({statement, by}) => [statement, by]),
    ...ranked.map(({id}) => id),
  ]);
  const keys = await store.statementKeys(ids);
  const cited = found.tellings.filter(({own, cites}) => !own && cites.length > 0);
  const rows = await rowsOf(store, cited.length > 0 ? found.tellings : []);
  const told = {wish, keys};
  const reports = found.chains.map(({statement}) => statement);
  const parts = {
    actors: found.portrayals.map((portrayal) => actorJson(portrayal, told)),
    chains: found.chains.map((telling) => chainJson(telling, told)),
    reporting: found.reporting.map(({reporter, holder, statements}) => ({
      reporter,
      holder,
      reports: statements.length,
      ...bearing(reporter, holder),
      ...behind(statements, keys),
    })),
    roots: independent(reports, found.roots),
    unseen: found.unseen,
    circular: found.circular,
    disputes: wish.disputes.map(({statement, by, who, claim, kind}) => ({
      statement: keyOf(statement, keys),
      holder: whoSaid(statement, wish),
      by: keyOf(by, keys),
      who: who || whoSaid(by, wish),
      claim,
      kind,
      ids: [statement, by] as const,
    })),
    contradicted: contradictedReports(found.portrayals, told),
    unverified: unverified(told),
    ranks: ranked.map((one) => ({statement: keyOf(one.id, keys), ...one})),
    audits: await audits(store, {tellings: found.tellings, rows, documents, documentOf}),
    ...(await passagesOf(store, words, ids)),
  };
  return answer("sources", {settings: toldOf(frame.type, settings), notes: notesOn(told)}, parts);
}

interface Told {
  readonly wish: SourcesWish;
  readonly keys: Keys;
}

async function rowsOf(store: Store, tellings: readonly Telling[]): Promise<ReadonlyMap<number, StatementRow>> {
  const rows = await store.statementRows(tellings.map(({statement}) => statement));
  return new Map(rows.map((row) => [row.id, row]));
}

function whoSaid(id: number, {sources: {tellings}}: SourcesWish): string | null {
  return tellings.find(({statement}) => statement === id)?.holder ?? null;
}

function notesOn({wish: {sources: found}, keys}: Told): string[] {
  const cells = found.portrayals.flatMap(({concepts}) => concepts);
  const alone = cells.filter(({cell}) => cell === "reported only").length;
  return [
    ...(found.unseen.length > 0
      ? [`${counted(found.unseen.length, "work is", "works are")} cited and not in the project: cited, not seen, and no source of their own.`]
      : []),
    ...(alone > 0 ? [`${counted(alone, `of ${counted(cells.length, "cell")} rests`, `of ${cells.length} cells rest`)} on reports alone.`] : []),
    ...aloneNotes(found.portrayals),
    ...found.selfNaming.map(
      ({statement, holder}) =>
        `Statement ${keys.get(statement) ?? statement}: its chain of reporters names the holder "${holder}" itself; it is kept as reported.`,
    ),
    ...found.circular.map((circle) => `Circular citation: ${[...circle, circle[0]].join(" → ")}.`),
  ];
}

/** Who is known by one reporter alone: by name, or how many where there are more than five. */
function aloneNotes(portrayals: readonly Portrayal[]): string[] {
  const alone = portrayals.filter(({onlyBy}) => onlyBy !== null);
  if (alone.length > 5) return [`${alone.length} of ${portrayals.length} actors are known by one reporter alone.`];
  return alone.map(({actor, onlyBy}) => `All that is known of "${actor}" is reported by ${onlyBy || "an unknown author"} alone.`);
}

function actorJson(portrayal: Portrayal, told: Told): PortrayalJson {
  const {by, concepts, ...counts} = portrayal;
  const {bearing} = told.wish;
  return {
    ...counts,
    by: Object.fromEntries([...by].map(([reporter, one]) => [reporter, {...one, ...bearing(reporter, portrayal.actor)}])),
    concepts: concepts.map((one) => conceptJson(one, portrayal.actor, told)),
  };
}

function conceptJson({concept, own, reports, cell}: Portrayed, actor: string, told: Told): PortrayedJson {
  const {roots} = told.wish.sources;
  const ids = (tellings: readonly Telling[]) => tellings.map(({statement}) => statement);
  return {
    concept,
    cell,
    own: {stances: stancesOf(own), ...(own.length > 0 && own.every(({unsure}) => unsure) && {authorUnsure: true as const}), ...behind(ids(own), told.keys)},
    reports: reports.map(({reporter, tellings, verdict}) => ({
      reporter,
      bearing: told.wish.bearing(reporter, actor).bearing,
      stances: stancesOf(tellings),
      verdict,
      ...behind(ids(tellings), told.keys),
    })),
    roots: independent(
      reports.flatMap(({tellings}) => ids(tellings)),
      roots,
    ),
  };
}

function stancesOf(tellings: readonly Telling[]): Stance[] {
  return [...new Set(tellings.map(({stance}) => stance))].sort();
}

function chainJson(telling: Telling, told: Told): ChainJson {
  const {statement, holder, concept, stance, chain, cites, reporter, practised} = telling;
  const {bearing, verdicts, sources: found} = told.wish;
  return {
    statement: keyOf(statement, told.keys),
    id: statement,
    holder,
    concept,
    stance,
    mode: practised ? "practised" : "stated",
    chain,
    length: chain.length,
    cites,
    ...(cites.some((work) => found.unseen.includes(work)) && {unseen: cites.filter((work) => found.unseen.includes(work))}),
    ...daysOf(telling),
    directness: chain.length === 0 ? "anonymous" : `reported by ${bearing(reporter, holder).bearing}`,
    roots: rootsInRecord(statement, found.roots),
    verdicts: verdicts.filter(({judged}) => judged === statement).map(({verdict, coder, id}) => ({verdict, coder, id})),
  };
}

function contradictedReports(portrayals: readonly Portrayal[], {keys}: Told): ContradictedJson[] {
  return portrayals.flatMap(({actor, concepts}) =>
    concepts.flatMap(({concept, own, reports}) =>
      reports
        .filter(({verdict}) => verdict === "contradicts")
        .map(({reporter, tellings}) => ({
          actor,
          concept,
          reporter,
          reports: behind(
            tellings.map(({statement}) => statement),
            keys,
          ),
          own: behind(
            own.map(({statement}) => statement),
            keys,
          ),
        })),
    ),
  );
}

/** Reports that no verdict has been given on. */
function unverified({wish: {sources: found, verdicts}, keys}: Told): string[] {
  const judged = new Set(verdicts.map(({judged: statement}) => statement));
  return found.chains.filter(({statement}) => !judged.has(statement)).map(({statement}) => keyOf(statement, keys));
}

/** As CSV a row a concept and reporter (own words alone have a row without one); else a picture of who reports whom. */
export async function sourceFiles(store: Store, words: Words, format: string): Promise<readonly NamedFile[]> {
  const wish = await sources(store, words);
  if (format !== "csv") return [pictureFile(pictureOf(wish, settingsIn(widthOption, words).width), "Who reports whom", format)];
  const rows = wish.sources.portrayals.flatMap(({actor, concepts}) =>
    concepts.flatMap(({concept, own, reports, cell}) => {
      const said = stancesOf(own).join(" ");
      const lines = reports.map(({reporter, tellings, verdict}) => [
        actor,
        concept,
        said,
        reporter,
        wish.bearing(reporter, actor).bearing,
        stancesOf(tellings).join(" "),
        verdict,
      ]);
      return lines.length > 0 ? lines : [[actor, concept, said, "", "", "", cell]];
    }),
  );
  return [csvFile([["actor", "concept", "own", "reporter", "bearing", "reported", "verdict"], ...rows])];
}
