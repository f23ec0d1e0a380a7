import {denialsOf, type ClaimState, type DossierClaim, type Held} from "@standpoint/analysis";
import {present, withRole, type Role, type StatementRow, type TypeRow, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {spanOfDate} from "../moments.ts";
import {verdictsOf, type Verdict} from "../lines/verdicts.ts";
import {disputesOf, type Dispute} from "../sources/disputes.ts";
import {heldOf, tellingsOf, type Telling} from "../threads/record.ts";
import type {ProjectMap} from "../threads/map.ts";
import {claimWords} from "./claim-words.ts";
import {arguedIn, stateOf, type Argued} from "./replies.ts";

interface Asked {
  readonly ids: readonly number[];
  readonly map: ProjectMap;
}

/** The claims of a dossier, by the date of their texts, then as they stand in them. */
export async function claimsOf(store: Store, words: Words, {ids, map}: Asked): Promise<readonly DossierClaim[]> {
  const rows = await store.statementRows([...new Set(ids)]);
  const told: Told = {
    types: new Map((await store.types()).map((type) => [type.name, type])),
    tellings: await tellingsOf(store, words, rows),
    argued: arguedIn(map),
    disputes: (await disputesOf(store, words)).filter(({kind}) => kind !== "argument"),
    verdicts: await verdictsOf(store, words),
    denials: await denialsAmong(store, words, {rows, map}),
    quoteOf: quotesIn(map, rows),
  };
  const dates = new Map((await store.documents()).map(({key, date}) => [key, date ?? "\uffff"]));
  return [...rows].sort((a, b) => inOrder(a, b, dates)).map((row) => claimJson(row, told));
}

interface Told {
  readonly types: ReadonlyMap<string, TypeRow>;
  readonly tellings: ReadonlyMap<number, Telling>;
  readonly argued: Argued;
  readonly disputes: readonly Dispute[];
  readonly verdicts: readonly Verdict[];
  readonly denials: ReadonlyMap<string, readonly string[]>;
  readonly quoteOf: (key: string) => string;
}

function inOrder(a: StatementRow, b: StatementRow, dates: ReadonlyMap<string, string>): number {
  const [one, other] = [a, b].map(({documentKey}) => [dates.get(documentKey) ?? "\uffff", documentKey].join("\u0000")) as [string, string];
  return (one < other ? -1 : Number(one > other)) || (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0) || a.id - b.id;
}

function quotesIn({rows}: ProjectMap, shown: readonly StatementRow[]): (key: string) => string {
  const quotes = new Map([...rows.values(), ...shown].map(({key, quote}) => [key, quote]));
  return (key) => quotes.get(key) ?? key;
}

/** Who takes the opposite position to each of these, wherever. */
async function denialsAmong(
  store: Store,
  words: Words,
  {rows, map}: {rows: readonly StatementRow[]; map: ProjectMap},
): Promise<ReadonlyMap<string, readonly string[]>> {
  const held = await heldOf(store, words, {manner: "all"});
  const own = new Map(rows.flatMap(({id, key}): [string, Held][] => (held.has(id) ? [[key, held.get(id)!]] : [])));
  const claims = [...map.map.claims, ...rows.filter(({key}) => !map.rows.has(key)).map(({key, quote}) => ({id: key, text: quote}))];
  return denialsOf({claims, links: []}, own, [...held.values()]);
}

function claimJson(row: StatementRow, told: Told): DossierClaim {
  const type = told.types.get(row.type) ?? {name: row.type, variables: []};
  const text = (role: Role) => textAt(row, withRole(type, role)?.name);
  const list = (role: Role) => listAt(row, withRole(type, role)?.name);
  const {saidBy = "", authorUnsure} = told.tellings.get(row.id) ?? {};
  const answers = told.argued.replies.get(row.key) ?? [];
  const deniedBy = told.denials.get(row.key) ?? [];
  const against = told.disputes
    .filter(({statement}) => statement === row.id)
    .map(({who, claim, kind}) => ({by: who, claim, kind: kind === "verdict" ? ("verdict" as const) : ("dispute" as const)}));
  return {
    statement: row.key,
    id: row.id,
    type: row.type,
    document: row.documentKey,
    title: row.documentTitle,
    ...spanOfDate(row.date),
    words: claimWords(row, type, {saidBy, quoteOf: told.quoteOf}),
    quote: row.spans.map(({quote}) => quote).join(" […] "),
    saidBy,
    own: row.own,
    ...present({authorUnsure}),
    via: list("via"),
    ...present({manner: text("manner"), condition: text("condition"), since: text("since"), voice: text("voice")}),
    cites: list("cites"),
    answers,
    against,
    deniedBy,
    verdicts: told.verdicts.filter(({judged, against: other}) => judged === row.id && other === null).map(({verdict, coder}) => ({verdict, coder})),
    state: stateOf({replies: answers, shaken: told.argued.shaken.has(row.key), disputes: against.length + deniedBy.length}),
  };
}

function textAt({values}: StatementRow, name = ""): string | undefined {
  const value = values[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

function listAt({values}: StatementRow, name = ""): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** How many claims are in each state. */
export function stateCounts(claims: readonly DossierClaim[]): Readonly<Record<ClaimState, number>> {
  const count = (state: ClaimState) => claims.filter((claim) => claim.state === state).length;
  return {uncontested: count("uncontested"), open: count("open"), answered: count("answered"), conceded: count("conceded")};
}
