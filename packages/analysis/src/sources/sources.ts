import type {Frame} from "@standpoint/model";
import {byCodeUnits} from "../frame/axis.ts";
import {authorOf} from "../lines/evidence.ts";
import type {Filters} from "../select/filter-options.ts";
import {circlesIn} from "./circles.ts";
import {portrayals, type Portrayal} from "./portrayal.ts";
import {grouped, tellingsIn, type Telling} from "./reports.ts";
import {rootsOf, type Roots, type WorkAsDocument} from "./roots.ts";

/** Who reports how often on whom. */
export interface Reporting {
  readonly reporter: string;
  readonly holder: string;
  readonly statements: readonly number[];
}

export interface Sources {
  readonly tellings: readonly Telling[];
  readonly portrayals: readonly Portrayal[];
  /** Reported statements with their chains, in the order of the frame. */
  readonly chains: readonly Telling[];
  /** Chains that name the holder itself. */
  readonly selfNaming: readonly Telling[];
  /** Of one actor also whom it reports on. */
  readonly reporting: readonly Reporting[];
  /** The same link by link: of "Luxemburg, quoted by CWO, on defencism" CWO on Luxemburg and Luxemburg on defencism. */
  readonly links: readonly Reporting[];
  /** Who is heard in own words: holders of own positions, and authors. */
  readonly heard: ReadonlySet<string>;
  /** Works that reports cite and the project does not hold. */
  readonly unseen: readonly string[];
  /** Sources each statement goes back to; see `rootsOf`. */
  readonly roots: Roots;
  /** Actors, or documents by key, that report one another on the same position of the same holder. */
  readonly circular: readonly (readonly string[])[];
}

/** Own words and reports, through whom, citing what. `actor` keeps what is said by and of one holder. */
export function sources(
  frame: Frame,
  settings: Filters & {readonly actor?: string | undefined; readonly documentOf?: WorkAsDocument | undefined} = {},
): Sources {
  const {actor, documentOf = () => undefined, ...filters} = settings;
  const all = tellingsIn(frame, filters);
  const tellings = actor === undefined ? all : all.filter(({holder}) => holder === actor);
  const chains = tellings.filter(({own}) => !own);
  const reports = all.filter(({own}) => !own);
  const about = ({reporter, holder}: {readonly reporter: string; readonly holder: string}) => actor === undefined || reporter === actor || holder === actor;
  const heard = heardIn(frame, all);
  return {
    tellings,
    portrayals: portrayals(tellings),
    chains,
    selfNaming: chains.filter(({chain, holder}) => chain.includes(holder)),
    reporting: pairsIn(reports.map((one) => ({...one, of: one.holder}))).filter(about),
    links: pairsIn(reports.filter((one) => about(one) || one.chain.includes(actor ?? "")).flatMap(linksOf)),
    heard,
    roots: rootsOf(all, {documentOf, heard}),
    unseen: [...new Set(chains.flatMap(({cites}) => cites.filter((work) => documentOf(work) === undefined)))].sort(byCodeUnits),
    circular: [...circlesOfReporters(chains), ...circlesOfDocuments(frame, tellings, documentOf)],
  };
}

function heardIn(frame: Frame, tellings: readonly Telling[]): ReadonlySet<string> {
  const author = authorOf(frame);
  return new Set(tellings.flatMap(({own, holder, row}) => [...(own ? [holder] : []), author(row)]).filter((name) => name !== ""));
}

interface Link {
  readonly reporter: string;
  readonly of: string;
  readonly statement: number;
}

function linksOf({chain, reporter, holder, statement}: Telling): Link[] {
  if (chain.length === 0) return [{reporter, of: holder, statement}];
  return chain.map((name, i) => ({reporter: name, of: chain[i - 1] ?? holder, statement}));
}

function pairsIn(links: readonly Link[]): Reporting[] {
  const pairs = grouped(links, ({reporter, of}) => `${reporter}\u0000${of}`);
  return [...pairs]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([, [first, ...rest]]) => ({reporter: first.reporter, holder: first.of, statements: [first, ...rest].map(({statement}) => statement)}));
}

/** Within one position of one holder, an outer reporter rests on the next inner one. */
function circlesOfReporters(chains: readonly Telling[]): string[][] {
  return [...grouped(chains, ({holder, concept}) => `${holder}\u0000${concept}`).values()].flatMap((reports) => {
    const edges = new Map<string, Set<string>>();
    for (const {chain} of reports) for (let i = 1; i < chain.length; ++i) edges.set(chain[i], (edges.get(chain[i]) ?? new Set()).add(chain[i - 1]));
    return circlesIn(edges);
  });
}

function circlesOfDocuments(frame: Frame, tellings: readonly Telling[], documentOf: WorkAsDocument): string[][] {
  const keys = frame.documentColumns.find(({name}) => name === "id");
  const nameOf = (document: number) => keys?.labels[keys.codes[document]] ?? String(document);
  const edges = new Map<string, Set<string>>();
  for (const {document, cites} of tellings) {
    for (const work of cites) {
      const cited = documentOf(work);
      if (cited !== undefined) edges.set(nameOf(document), (edges.get(nameOf(document)) ?? new Set()).add(nameOf(cited)));
    }
  }
  return circlesIn(edges);
}
