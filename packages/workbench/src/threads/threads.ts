import {allSources, askedOf, computedBy} from "../filters.ts";
import {
  beatenBy,
  conversationOf,
  countingMap,
  defenceOf,
  extensions,
  flipsOf,
  frameworkOf,
  grounded,
  hearingOf,
  isIn,
  isOut,
  soundMap,
  threadOptions,
  uncountedAttacks,
  unsettled,
  wordsOnHearing,
  type ArgumentLinkJson,
  type ArgumentMap,
  type Claim,
  type ClaimJson,
  type ClaimPlace,
  type ClaimReasons,
  type ClaimStatus,
  type Extensions,
  type Framework,
  type Link,
  type MapAnswer,
  type ProjectPost,
  type Semantics,
  type ThreadsAnswer,
  type ThreadsParts,
  type Uncounted,
} from "@standpoint/analysis";
import {counted, listed, present, type StatementRow, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {answer} from "../answer.ts";
import {passagesOf} from "../statements/passages.ts";
import {projectMap} from "./map.ts";
import type {Record} from "./record.ts";

/** How claims are weighed; options left out have their usual values. */
function weighingOf(words: Words) {
  const {semantics = threadOptions.semantics.usual, support = threadOptions.support.usual, limit = threadOptions.limit.usual} = askedOf(threadOptions, words);
  return {semantics, support, limit};
}

/** What answers what in a project, and which claims stand under the recorded attacks. */
export async function threadsAnswer(store: Store, words: Words): Promise<ThreadsAnswer> {
  const settings = weighingOf(words);
  const asked = askedOf(threadOptions, words);
  const {map, posts, ids, rows, record} = await projectMap(store, words);
  const {notes, ...parts} = weighed(map, settings, record);
  const conversations = [...new Set(posts.map(({document}) => document))].map((document) => conversationOf(posts.filter((post) => post.document === document)));
  const named = [...map.claims, ...map.links].flatMap(({id}) => ids.get(id) ?? []);
  const {sources, document = null, ...rest} = allSources(computedBy(asked));
  const about = {settings: {document, sources, ...rest, ...settings}, notes: [...conversations.flatMap((one) => one.notes), ...notes]};
  return answer("threads", about, {
    posts: conversations.flatMap((one) => one.posts.map(({post, depth}) => ({...post, depth}))),
    ...parts,
    arguments: parts.arguments.map((one) => ({...one, ...placeOf(rows.get(one.statement), posts)})),
    ids: Object.fromEntries(
      [...map.claims, ...map.links].flatMap(({id}) => {
        const found = ids.get(id);
        return found === undefined ? [] : [[id, found] as const];
      }),
    ),
    ...(await passagesOf(store, words, named)),
  });
}

/** The same of a map from a file. */
export function mapAnswer(map: ArgumentMap, name: string, words: Words): MapAnswer {
  const settings = weighingOf(words);
  const {notes, ...parts} = weighed(map, settings, undefined);
  const conversation = conversationOf(map.posts);
  const about = {settings: {file: name, ...settings}, notes: [...conversation.notes, ...notes]};
  return answer("threads", about, {
    posts: conversation.posts.map(({post, depth}) => ({...post, depth})),
    ...parts,
  });
}

/** In which document and post a claim stands. */
function placeOf(row: StatementRow | undefined, posts: readonly ProjectPost[]): ClaimPlace {
  if (!row) return {};
  const start = row.spans[0]?.start ?? 0;
  const post = posts.find((one) => one.document === row.documentKey && one.start <= start && start < one.end);
  return {document: row.documentKey, ...(post && {post: post.id})};
}

const statuses = ["undecided", "in", "out", "unsettled"] as const satisfies readonly ClaimStatus[];

function weighed(
  unsound: ArgumentMap,
  {semantics, support, limit}: ReturnType<typeof weighingOf>,
  record: Record | undefined,
): ThreadsParts & {notes: string[]} {
  const sound = soundMap(unsound);
  const uncounted = uncountedAttacks(sound);
  const map = countingMap(sound, uncounted);
  const framework = frameworkOf(map, support);
  const found = extensions(framework, {semantics, limit});
  const reasons = reasonsOf(map, framework, found);
  const {flips, notes: flipNotes} = flipping(map, framework, semantics);
  return {
    arguments: map.claims.map((claim, n) => ({
      ...toldOf(claim),
      ...heardOf(sound, claim, {status: statuses[found.status[n]!]!, uncounted, record}),
      status: statuses[found.status[n]!]!,
      accepted: found.credulous[n] === unsettled ? null : found.credulous[n] === 1,
      attacks: framework.attackersAt[n + 1]! - framework.attackersAt[n]!,
      ...reasons(n),
      flips: flips[n] ?? [],
    })),
    links: sound.links.map((link) => linkJson(link, uncounted)),
    extensions: found.labellings.map((labels) => map.claims.flatMap(({id}, n) => (labels[n] === isIn ? [id] : []))),
    count: found.count,
    atLeast: !found.complete,
    notes: [
      ...map.notes,
      ...(map.claims.length === 0 ? ["There is no claim here, and so nothing that could stand or fall."] : []),
      ...notesOn(found, map.claims.length, semantics),
      ...notesOnWords(sound, uncounted),
      ...flipNotes,
    ],
  };
}

function toldOf({id, text, author, saidBy, authorUnsure}: Claim): Pick<ClaimJson, "statement" | "text" | "author" | "saidBy" | "authorUnsure"> {
  return {statement: id, text, ...present({author, saidBy, authorUnsure})};
}

function linkJson({id, from, to, relation, saidBy, authorUnsure}: Link, all: ReadonlyMap<string, Uncounted>): ArgumentLinkJson {
  return {statement: id, from, to, relation, ...present({saidBy, authorUnsure, uncounted: all.get(id)})};
}

interface Hearings {
  readonly status: ClaimStatus;
  readonly uncounted: ReadonlyMap<string, Uncounted>;
  readonly record: Record | undefined;
}

function heardOf(map: ArgumentMap, claim: Claim, {status, uncounted, record}: Hearings) {
  const deniedBy = record?.denials.get(claim.id);
  const hearing = {...hearingOf(map, claim, {uncounted, heard: record?.heard}), ...present({deniedBy})};
  return {...hearing, hearing: wordsOnHearing(claim, status, hearing)};
}

/** Which attacks do not count, and how much is in words of somebody who is not known for certain. */
function notesOnWords({claims, links}: ArgumentMap, uncounted: ReadonlyMap<string, Uncounted>): string[] {
  const left = (because: Uncounted) => [...uncounted].filter(([, why]) => why === because).map(([id]) => id);
  const [deeds, conceded] = [left("deed"), left("conceded")];
  const unsure = [...claims, ...links].filter(({authorUnsure}) => authorUnsure).length;
  return [
    ...(deeds.length > 0
      ? [
          `${counted(deeds.length, "attack holds a deed against words; it is told and does", "attacks hold deeds against words; they are told and do")} not count (${listed(deeds)}).`,
        ]
      : []),
    ...(conceded.length > 0
      ? [
          `${counted(conceded.length, "attack is over, for its own side concedes", "attacks are over, for their own side concedes")} what it attacked (${listed(conceded)}).`,
        ]
      : []),
    ...(unsure > 0 ? [`${counted(unsure, "claim or argument is in words", "claims and arguments are in words")} of an uncertain author.`] : []),
  ];
}

function notesOn({complete, count, labellings, status, credulous}: Extensions, claims: number, semantics: Semantics): string[] {
  const open = Array.from({length: claims}, (_, n) => n).filter((n) => status[n] === unsettled || credulous[n] === unsettled).length;
  return [
    ...(open > 0 ? [`Of ${counted(open, "claim", "claims")} the search ended before all was settled: ask for one document, or for --semantics grounded.`] : []),
    ...(count === 0 && !complete ? ["The search ended before an extension was found, which does not say that there is none."] : []),
    ...(complete || count === 0
      ? []
      : [`There ${count === 1 ? "is" : "are"} at least ${counted(count, "extension")}; ${counted(labellings.length, "is", "are")} listed.`]),
    ...(semantics === "stable" && complete && count === 0 ? ["There is no stable extension: some circle of attacks can be settled neither way."] : []),
  ];
}

/** Why each claim stands or falls: in the first extension that accepts it, or where none does, in the first of all. */
function reasonsOf(map: ArgumentMap, framework: Framework, {labellings, credulous}: Extensions): (node: number) => ClaimReasons {
  const {rounds} = grounded(framework);
  const name = nodeName(map, framework);
  const link = (place: number) => map.links[place]?.id ?? null;
  return (node) => {
    const labels = labellings.find((one) => credulous[node] !== 1 || one[node] === isIn) ?? labellings[0];
    if (!labels) return {defence: []};
    if (labels[node] === isOut) return {defence: [], beatenBy: beatenBy(framework, node, labels).map((one) => ({by: name(one.node), attack: link(one.link)}))};
    if (labels[node] !== isIn) return {defence: []};
    return {
      defence: defenceOf(framework, node, {labels, rounds}).map(({depth, attacker, attack, answer: answering, by}) => ({
        depth,
        attacker: name(attacker),
        attack: link(attack),
        answeredBy: name(answering),
        by: link(by),
      })),
    };
  };
}

/** The claim of a node; of a node that stands for a link, the link. */
function nodeName({claims, links}: ArgumentMap, {claims: count, targetsAt, targets, link, attackersAt, attackers}: Framework): (node: number) => string | null {
  return (node) => {
    if (node < count) return claims[node]!.id;
    const attack = targetsAt[node]! < targetsAt[node + 1]! ? targets[targetsAt[node]!] : attackers[attackersAt[node]!];
    return attack === undefined ? null : (links[link[attack]!]?.id ?? null);
  };
}

const mostTries = 20_000_000;

interface Flipping {
  readonly flips: readonly (readonly {attack: string; then: ClaimStatus}[])[];
  readonly notes: readonly string[];
}

/** Which attack, if it alone fell, would change the status of a claim; where that takes too long, a note says so. */
function flipping({links}: ArgumentMap, framework: Framework, semantics: Semantics): Flipping {
  const dear = semantics === "grounded" ? 1 : 20;
  if (links.length * (framework.size + framework.from.length) * dear > mostTries)
    return {flips: [], notes: ["Which attack would flip a claim is left out: there are too many arguments to try each."]};
  const {flips, unsure} = flipsOf(framework, {semantics});
  const notes = unsure.length > 0 ? [`What follows if it fell could not be settled for ${unsure.length} of ${counted(links.length, "argument")}.`] : [];
  return {flips: flips.map((some) => some.map(({link, label}) => ({attack: links[link]!.id, then: statuses[label]!}))), notes};
}
