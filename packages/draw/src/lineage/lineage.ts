import {nameAt, placeOf, seenAt, type Affiliation, type Event, type Life, type Lineage} from "@standpoint/analysis";
import {spanOfName, type DatedName} from "@standpoint/model";
import {px, shortened, widthOf, type Mark, type Picture} from "../marks.ts";
import {axisMarks, timeScale, type TimeScale} from "../timeline/time-scale.ts";
import {lanesOf} from "./lanes.ts";

/** A size at a time, drawn along the lane of its subject. */
export interface LaneSize {
  readonly subject: string;
  readonly label: string;
  /** Seconds. */
  readonly first: number;
  readonly last: number;
  /** The subject's own claim is filled, another's estimate hollow. */
  readonly own: boolean;
  readonly id: number;
}

interface Named {
  readonly name: string;
  readonly names?: readonly DatedName[];
}

export interface LineageOptions {
  /** Default 1200 pixels. */
  readonly width?: number | undefined;
  /** Longest name, in characters. Default 48. */
  readonly longest?: number | undefined;
  readonly sizes?: readonly LaneSize[] | undefined;
  /** What organisations were called when, by their usual name. */
  readonly names?: ReadonlyMap<string, Named> | undefined;
  /** A second to mark; names are those of then. */
  readonly at?: number | undefined;
}

/**
 * Where organisations come from, on a time axis: a lane an organisation, events as curves from lane to lane.
 *
 * A life begins with a dot where its founding is known and ends with a bar where its end is; it fades out where neither
 * is. Curves are solid, dashed where contested, inferred or undated; ties between two that go on are thin. A date that
 * is uncertain fades over its interval. Nothing is left out: what has no date stands at the left edge. A name stands
 * where it was taken, so that a lane may have several; with a moment to look at, the name of then stands alone.
 */
export function lineageMarks(lineage: Lineage, {width = 1200, longest = 48, sizes = [], names, at}: LineageOptions = {}): Picture {
  const lanes = lanesOf(lineage);
  const moments = [...lineage.events.flatMap(({first, last}) => [first, last]), ...sizes.flatMap(({first, last}) => [first, last])];
  const scale = timeScale(at === undefined ? moments : [...moments, at], 44, width - 40);
  const height = top + lanes.size * laneHeight + 20;
  const place: Place = {lanes, scale, longest, events: lineage.events, heard: new Map(), names, at};
  for (const event of lineage.events) for (const actor of [...event.from, ...event.to]) hear(place, actor, xOf(event, place));
  for (const {subject, first, last} of sizes) if (!Number.isNaN(first)) hear(place, subject, px((scale.x(first) + scale.x(last)) / 2));
  const labelled = new Map<string, number>();
  return {
    width,
    height,
    marks: [
      ...axisMarks(scale, 20, height - 10),
      ...momentMarks(place, height),
      ...lineage.affiliations.flatMap((one) => affiliationMarks(one, place)),
      ...lineage.lives.flatMap((life) => lifeMarks(life, place)),
      ...lineage.events.flatMap((event) => eventMarks(event, place)),
      ...sizes.flatMap((size) => sizeMarks(size, place, labelled)),
      ...nameMarks(lineage, place),
    ],
  };
}

const top = 44;
const laneHeight = 34;

interface Place {
  readonly lanes: ReadonlyMap<string, number>;
  readonly scale: TimeScale;
  readonly longest: number;
  readonly events: readonly Event[];
  /** Between which pixels an organisation is heard of. */
  readonly heard: Map<string, {first: number; last: number}>;
  readonly names: LineageOptions["names"];
  readonly at: number | undefined;
}

/** An upright line at the moment looked at. */
function momentMarks({at, scale}: Place, height: number): Mark[] {
  return at === undefined ? [] : [{mark: "path", d: `M${scale.x(at)} 28V${height - 10}`, stroke: "concept", strokeWidth: 1.5}];
}

function hear({heard}: Place, actor: string, x: number): void {
  const known = heard.get(actor) ?? {first: x, last: x};
  heard.set(actor, {first: Math.min(known.first, x), last: Math.max(known.last, x)});
}

function yOf(actor: string, {lanes}: Place): number {
  return top + (lanes.get(actor) ?? 0) * laneHeight + laneHeight / 2 + 5;
}

/** The middle of what a date allows; the left edge for what has none. */
function xOf(event: Event, {scale}: Place): number {
  if (Number.isNaN(event.first)) return Number.isFinite(placeOf(event)) && placeOf(event) <= scale.to ? scale.x(placeOf(event)) : scale.left;
  return px((scale.x(event.first) + scale.x(event.last)) / 2);
}

/** Where a life is first and last heard of, and whether its beginning and end are known. */
function lifeOf({actor, begins, ends}: Life, place: Place): {from: number; to: number; open: number[]} {
  const heard = place.heard.get(actor) ?? {first: place.scale.left, last: place.scale.left};
  const to = ends === null ? heard.last : xOf(place.events[ends], place);
  const from = begins === null ? Math.min(heard.first, to) : xOf(place.events[begins], place);
  return {
    from,
    to: Math.max(from, to),
    open: [...(begins === null ? [from - 28, from] : []), ...(ends === null ? [Math.max(from, to), place.scale.right + 16] : [])],
  };
}

function lifeMarks(life: Life, place: Place): Mark[] {
  const {actor, inferred} = life;
  const y = yOf(actor, place);
  const {from, to, open} = lifeOf(life, place);
  const common = {about: {kind: "actor", label: actor}, title: actor} as const;
  const fades = open.flatMap((x, i): Mark[] =>
    i % 2 === 0 ? [{...common, mark: "path", d: `M${px(x)} ${y}H${px(open[i + 1])}`, stroke: "unknown", strokeWidth: 1.5, dash: [1, 4]}] : [],
  );
  return [...fades, {...common, mark: "path", d: `M${px(from)} ${y}H${px(to)}`, stroke: "actor", strokeWidth: 3, ...(inferred && {dash: [4, 4]})}];
}

function eventMarks(event: Event, place: Place): Mark[] {
  const {kind, date, from, to, first, last, descent, against, relations} = event;
  const x = xOf(event, place);
  const about = {kind: "statements", ids: relations.map(({statement}) => statement)} as const;
  const title = `${kind} ${date ?? "(no date)"}: ${from.join(", ")}${to.length > 0 ? ` → ${to.join(", ")}` : ""}${against.length > 0 ? " (contested)" : ""}`;
  const weak = against.length > 0 || Number.isNaN(first) || kind === "descends from" || kind === "claims continuity with";
  const curve = {about, title, stroke: "actor" as const, strokeWidth: descent ? 2 : 1, ...(weak ? {dash: [5, 4]} : {}), ...(descent ? {} : {opacity: 0.55})};
  const lines = from.flatMap((one) => to.map((other): Mark => ({...curve, mark: "path", d: curveBetween(yOf(one, place), yOf(other, place), x)})));
  const wide = place.scale.x(last) - place.scale.x(first);
  const fades =
    wide > 8
      ? [...new Set([...from, ...to])].map(
          (actor): Mark => ({
            mark: "rect",
            x: place.scale.x(first),
            y: yOf(actor, place) - 5,
            width: px(wide),
            height: 10,
            radius: 5,
            fill: "actor",
            opacity: 0.16,
          }),
        )
      : [];
  return [...fades, ...lines, ...endMarks(event, x, place).map((mark) => ({...mark, about, title}))];
}

/** A little before the moment on one lane to the moment on the other. */
function curveBetween(from: number, to: number, x: number): string {
  return from === to ? `M${x} ${from}a6 6 0 1 1 -0.1 0` : `M${px(x - 18)} ${from}C${x} ${from} ${px(x - 18)} ${to} ${x} ${to}`;
}

function endMarks({kind, from, to, ends, descent}: Event, x: number, place: Place): Mark[] {
  const bars = ends ? from.map((actor): Mark => ({mark: "path", d: `M${x} ${yOf(actor, place) - 6}v12`, stroke: "actor", strokeWidth: 2})) : [];
  const dots = descent
    ? to.map(
        (actor): Mark => ({
          mark: "circle",
          x,
          y: yOf(actor, place),
          r: kind === "founded" ? 5 : 4,
          fill: kind === "founded" ? "actor" : "paper",
          stroke: "actor",
          strokeWidth: 2,
        }),
      )
    : [];
  const ties = descent ? [] : to.map((actor): Mark => ({mark: "circle", x, y: yOf(actor, place), r: 2.5, fill: "muted"}));
  return [...bars, ...dots, ...ties];
}

/**
 * A thin line along the member's lane for as long as it is known to belong; without an end it fades after what is last seen of it, without a
 * beginning before what is first.
 */
function affiliationMarks(one: Affiliation, place: Place): Mark[] {
  const {actor, from, to, by, lastSeen, follows, relations} = one;
  if (!place.lanes.has(actor)) return [];
  const {scale} = place;
  const y = yOf(actor, place) + 6;
  const begin = from ? scale.x(from.first) : scale.x(Math.min(by, scale.to));
  const seen = lastSeen ? scale.x(Math.min(seenAt(lastSeen).last, scale.to)) : begin;
  const end = Math.max(begin + 4, to ? scale.x(to.last) : seen);
  const common = {
    mark: "path",
    stroke: "concept",
    strokeWidth: 1.5,
    about: {kind: "statements", ids: relations.map(({statement}) => statement)},
    title: titleOfAffiliation(one),
  } as const;
  const fade = (a: number, b: number): Mark[] => (b - a > 1 ? [{...common, d: `M${px(a)} ${y}H${px(b)}`, dash: [1, 5], opacity: 0.5}] : []);
  return [
    ...(from ? [] : fade(Math.max(scale.left, begin - 28), begin)),
    {...common, d: `M${begin} ${y}H${end}`, ...(from && !follows ? {} : {dash: [3, 3]})},
    ...(to ? [] : fade(end, scale.right)),
  ];
}

function titleOfAffiliation({actor, of, relation, from, to, follows}: Affiliation): string {
  return `${actor}: ${relation} ${of}, ${from?.date ?? "?"} to ${to?.date ?? "?"}${follows ? " (follows from its founding)" : ""}`;
}

/** Labels that would lie on one another are left to the title. */
function sizeMarks(size: LaneSize, place: Place, labelled: Map<string, number>): Mark[] {
  const {subject, label, first, last, own, id} = size;
  if (!place.lanes.has(subject) || Number.isNaN(first)) return [];
  const x = px((place.scale.x(first) + place.scale.x(last)) / 2);
  const y = yOf(subject, place);
  const common = {about: {kind: "statements", ids: [id]}, title: `${label}, ${own ? "own claim" : "another's estimate"}`} as const;
  const dot: Mark = {...common, mark: "circle", x, y, r: 4.5, fill: own ? "concept" : "paper", stroke: "concept", strokeWidth: 2};
  const text = shortened(label, 24);
  if (x - widthOf(text, 10) / 2 < (labelled.get(subject) ?? -Infinity)) return [dot];
  labelled.set(subject, x + widthOf(text, 10) / 2 + 6);
  return [dot, {...common, mark: "text", x, y: y + 13, text, size: 10, anchor: "middle", fill: "muted", halo: true}];
}

/** Each organisation named once, above the beginning of the first of its lives, drawn back where it would leave the picture. */
function nameMarks({lives}: Lineage, place: Place): Mark[] {
  const named = new Set<string>();
  return lives.flatMap((life): Mark[] => {
    const {actor} = life;
    if (named.has(actor)) return [];
    named.add(actor);
    const {from} = lifeOf(life, place);
    const spans = namesAlong(actor, from, place);
    const text = shortened(spans[0].text, place.longest);
    const x = Math.max(8, Math.min(from + (life.begins === null ? -26 : 7), place.scale.right + 30 - widthOf(text, 12)));
    const common = {mark: "text", y: yOf(actor, place) - 8, size: 12, halo: true, about: {kind: "actor", label: actor}, title: titleOf(actor, place)} as const;
    return [
      {...common, x: px(x), text},
      ...laterNames(spans.slice(1), x + widthOf(text, 12), place).map((later) => ({...common, ...later, fill: "muted" as const})),
    ];
  });
}

/** What an organisation is called from the left edge of its life on, and where another name is taken. */
function namesAlong(actor: string, from: number, {names, at, scale}: Place): [NameAt, ...NameAt[]] {
  const row = names?.get(actor);
  if (!row?.names?.length || at !== undefined) return [{x: from, text: row && at !== undefined ? nameAt(row, at) : actor}];
  const spans = row.names.map(spanOfName);
  const moments = [...new Set(spans.flatMap(({first, last}) => [first, last + 1]).filter(Number.isFinite))].sort((a, b) => a - b);
  const before = moments.findLast((moment) => scale.x(moment) <= from) ?? -Number.MAX_SAFE_INTEGER;
  const taken = moments.filter((moment) => scale.x(moment) > from && moment < scale.to).map((moment) => ({x: scale.x(moment), text: nameAt(row, moment)}));
  return [{x: from, text: nameAt(row, before)}, ...taken];
}

interface NameAt {
  readonly x: number;
  readonly text: string;
}

/** Those that have room after the one before them, each where it is taken. */
function laterNames(names: readonly NameAt[], after: number, {longest, scale}: Place): NameAt[] {
  let end = after;
  return names.flatMap(({x, text: whole}) => {
    const text = shortened(whole, longest);
    const at = Math.min(x, scale.right + 30 - widthOf(text, 12));
    if (at < end + 8) return [];
    end = at + widthOf(text, 12);
    return [{x: px(at), text}];
  });
}

/** All names, with their dates. */
function titleOf(actor: string, {names}: Place): string {
  const others = (names?.get(actor)?.names ?? []).map(({name, from, to}) => `${name} (${from ?? "…"} to ${to ?? "…"})`);
  return [actor, ...others].join("; ");
}
