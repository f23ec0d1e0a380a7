import {placesOf} from "../lattice/layout.ts";
import {px, shortened, wrapped, type Mark, type Picture} from "../marks.ts";
import type {Paint} from "../palette.ts";

/** A claim as drawn: under the recorded attacks it stands, falls, is open, or that is not settled. */
export interface DrawnClaim {
  readonly id: string;
  readonly text: string;
  readonly author?: string | undefined;
  readonly status: "in" | "out" | "undecided" | "unsettled";
  /** Who tells of it, where that is another than its author. */
  readonly saidBy?: string | undefined;
  readonly authorUnsure?: boolean | undefined;
  /** Who attacks it and who answers, in words. */
  readonly hearing?: string | undefined;
}

/** What one claim does to another, or to a link. */
export interface DrawnLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly relation: "supports" | "attacks" | "undercuts" | "answers" | "concedes";
  /** Told, and not counted: drawn pale, its sign in brackets. */
  readonly uncounted?: string | undefined;
}

export interface ThreadOptions {
  /** The claim to set apart. */
  readonly chosen?: string | undefined;
}

/** Lengths of a claim's box and of the gaps between; `across` is how many stand beside each other at most. */
const box = {width: 210, height: 84, gap: 34, layer: 150, across: 8};
const textSize = 12;

/**
 * An argument map: what is spoken of above, what speaks of it below, in rows that wrap. Support is blue with +, attack orange with −, an
 * undercut orange and dashed with ×, an answer grey with a hook, a concession grey with ✓. An attack that does not count is pale. A claim that stands has a solid frame, one that falls a
 * dashed one, an open one a dotted one; the word is written too. Where another than its author tells of it, that is written below
 * the name, and a name that is not certain has a question mark.
 */
export function threadMarks(claims: readonly DrawnClaim[], links: readonly DrawnLink[], {chosen}: ThreadOptions = {}): Picture {
  const spots = spotsOf(claims, links);
  const width = Math.max(0, ...[...spots.values()].map(({x}) => x)) + box.width / 2 + 20;
  const height = Math.max(0, ...[...spots.values()].map(({y}) => y)) + box.height / 2 + 20;
  const ends = (id: string): Spot | undefined =>
    spots.get(id) ??
    middleOf(
      links.find((link) => link.id === id),
      spots,
    );
  const lines = links.flatMap((link) => lineMarks(link, ends(link.from), ends(link.to)));
  return {width, height, marks: [...lines, ...claims.flatMap((claim) => claimMarks(claim, spots.get(claim.id) ?? {x: 0, y: 0}, claim.id === chosen))]};
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Layers by the fewest links to a claim that speaks of nothing; of a circle the first claim is taken for that. */
function spotsOf(claims: readonly DrawnClaim[], links: readonly DrawnLink[]): Map<string, Spot> {
  const layers = layersOf(claims, links);
  const sorted = claims.toSorted((a, b) => (layers.get(a.id) ?? 0) - (layers.get(b.id) ?? 0));
  const place = new Map(sorted.map(({id}, at) => [id, at]));
  const covers = sorted.map(({id}, at) =>
    links.flatMap(({from, to}) => {
      const above = from === id ? place.get(to) : undefined;
      return above !== undefined && above < at && layers.get(to) !== layers.get(id) ? [above] : [];
    }),
  );
  const places = placesOf(covers.map((some) => ({covers: [...new Set(some)]})));
  const rows = rowsOf(places);
  const widest = Math.max(1, ...rows.map(({across}) => across));
  return new Map(
    sorted.map(({id}, at) => {
      const {layer, slot} = places[at];
      const {across, count, top} = rows[layer];
      const row = Math.floor(slot / across);
      const inRow = Math.min(across, count - row * across);
      const column = (slot % across) + (widest - inRow) / 2;
      return [id, {x: px(20 + box.width / 2 + column * (box.width + box.gap)), y: px(20 + box.height / 2 + top + row * (box.height + box.gap))}];
    }),
  );
}

/** A layer of a map: how many claims it has, how many of them beside each other, and where its first row begins. */
interface Row {
  readonly count: number;
  readonly across: number;
  readonly top: number;
}

/** Layers with more claims than fit beside each other take several rows of about the same length. */
function rowsOf(places: readonly {readonly layer: number}[]): Row[] {
  const counts: number[] = [];
  for (const {layer} of places) counts[layer] = (counts[layer] ?? 0) + 1;
  let top = 0;
  return counts.map((count) => {
    const lines = Math.max(1, Math.ceil(count / box.across));
    const row = {count, across: Math.max(1, Math.ceil(count / lines)), top};
    top += (lines - 1) * (box.height + box.gap) + box.layer;
    return row;
  });
}

function layersOf(claims: readonly DrawnClaim[], links: readonly DrawnLink[]): Map<string, number> {
  const speaks = new Set(links.map(({from}) => from));
  const below = speakersOf(claims, links);
  const layers = new Map<string, number>();
  const down = (start: string): void => {
    layers.set(start, 0);
    const open = [start];
    for (const above of open) {
      for (const from of below.get(above) ?? []) {
        if (layers.has(from)) continue;
        layers.set(from, (layers.get(above) ?? 0) + 1);
        open.push(from);
      }
    }
  };
  for (const {id} of claims) if (!speaks.has(id)) down(id);
  for (const {id} of claims) if (!layers.has(id)) down(id);
  return layers;
}

/** Of each claim those that speak of it, or of a link that comes from it. */
function speakersOf(claims: readonly DrawnClaim[], links: readonly DrawnLink[]): Map<string, string[]> {
  const below = new Map(claims.map(({id}): [string, string[]] => [id, []]));
  const sources = new Map(links.map(({id, from}) => [id, from]));
  for (const {from, to} of links) if (below.has(from)) (below.get(to) ?? below.get(sources.get(to) ?? ""))?.push(from);
  return below;
}

function middleOf(link: DrawnLink | undefined, spots: ReadonlyMap<string, Spot>): Spot | undefined {
  const [from, to] = link ? [spots.get(link.from), spots.get(link.to)] : [];
  return from && to ? {x: px((from.x + to.x) / 2), y: px((from.y + to.y) / 2)} : undefined;
}

const looks: Readonly<Record<DrawnLink["relation"], {paint: Paint; sign: string; dash?: readonly number[]}>> = {
  supports: {paint: "agree", sign: "+"},
  attacks: {paint: "disagree", sign: "−"},
  undercuts: {paint: "disagree", sign: "×", dash: [6, 4]},
  answers: {paint: "neutral", sign: "↩", dash: [2, 3]},
  concedes: {paint: "neutral", sign: "✓", dash: [2, 3]},
};

function lineMarks({id, relation, uncounted}: DrawnLink, from: Spot | undefined, to: Spot | undefined): Mark[] {
  if (!from || !to) return [];
  const {paint, sign, dash} = lookOf(relation, uncounted);
  const [start, end] = [edgeOf(from, to), edgeOf(to, from)];
  const common = {about: {kind: "argument", id}, title: uncounted === undefined ? relation : `${relation}, not counted: ${uncounted}`} as const;
  const middle = {x: px((start.x + end.x) / 2), y: px((start.y + end.y) / 2)};
  return [
    {...common, mark: "path", d: `M${start.x} ${start.y}L${end.x} ${end.y}`, stroke: paint, strokeWidth: 2, ...(dash && {dash})},
    {...common, mark: "circle", x: end.x, y: end.y, r: 3.5, fill: paint},
    {...common, mark: "circle", x: middle.x, y: middle.y, r: 9, fill: "paper", stroke: paint, strokeWidth: 1.5},
    {...common, mark: "text", x: middle.x, y: px(middle.y + 4.5), text: sign, size: 14, weight: 600, anchor: "middle", fill: paint},
  ];
}

function lookOf(relation: DrawnLink["relation"], uncounted: string | undefined): {paint: Paint; sign: string; dash?: readonly number[]} {
  return uncounted === undefined ? looks[relation] : {paint: "muted", sign: `(${looks[relation].sign})`, dash: [1, 4]};
}

/** Where the line between two middles leaves the first box. */
function edgeOf({x, y}: Spot, other: Spot): Spot {
  const [dx, dy] = [other.x - x, other.y - y];
  const reach = Math.min(1, 1 / Math.max(Math.abs(dx) / (box.width / 2), Math.abs(dy) / (box.height / 2), 1e-9));
  return {x: px(x + dx * reach), y: px(y + dy * reach)};
}

const statuses = {
  in: {word: "stands", dash: undefined, paint: "ink"},
  out: {word: "falls", dash: [7, 4], paint: "muted"},
  undecided: {word: "open", dash: [2, 3], paint: "muted"},
  unsettled: {word: "not settled", dash: [1, 6], paint: "muted"},
} as const;

function claimMarks({id, text, author, status, saidBy, authorUnsure, hearing}: DrawnClaim, {x, y}: Spot, chosen: boolean): Mark[] {
  const {word, dash, paint} = statuses[status];
  const [left, top] = [px(x - box.width / 2), px(y - box.height / 2)];
  const common = {about: {kind: "claim", id}, title: `${text} (${word}${hearing === undefined ? "" : `: ${hearing}`})`} as const;
  const frame = `M${left} ${top}h${box.width}v${box.height}h${-box.width}Z`;
  const told = saidBy === undefined || saidBy === author ? [] : [shortened(`says ${saidBy}`, 34)];
  const write = (line: string, row: number): Mark => ({
    ...common,
    mark: "text",
    x: left + 10,
    y: px(top + 36 + row * 16),
    text: line,
    size: textSize,
    fill: paint,
  });
  return [
    {...common, mark: "path", d: frame, fill: "paper", stroke: chosen ? "agree" : paint, strokeWidth: chosen ? 3 : 1.5, ...(dash && {dash})},
    {
      ...common,
      mark: "text",
      x: left + 10,
      y: px(top + 17),
      text: `${shortened(author ?? id, 22)}${authorUnsure ? " ?" : ""}`,
      size: 11,
      weight: 600,
      fill: "actor",
    },
    {...common, mark: "text", x: px(left + box.width - 10), y: px(top + 17), text: word, size: 11, anchor: "end", fill: "muted"},
    ...told.map((line): Mark => ({...common, mark: "text", x: left + 10, y: px(top + 33), text: line, size: 11, fill: "muted"})),
    ...cut(text, 3 - told.length).map((line, row) => write(line, row + told.length)),
  ];
}

/** Words on a few lines that fit the box; what is over is cut. */
function cut(text: string, most: number): string[] {
  const lines = wrapped(text, box.width - 20, textSize);
  const letters = Math.floor((box.width - 20) / (0.52 * textSize));
  return lines.slice(0, most).map((line, i) => shortened(i === most - 1 && lines.length > most ? `${line} …` : line, letters));
}
