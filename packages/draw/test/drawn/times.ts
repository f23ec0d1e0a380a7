import type {Event, Evidence, Line, Lineage} from "@standpoint/analysis";
import {lineageMarks, timelineMarks} from "../../src/index.ts";
import type {Pictures} from "./pictures.ts";

const second = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000;
const year = (first: number, last = first) => ({first: second(`${String(first)}-01-01`), last: second(`${String(last + 1)}-01-01`) - 1});

/** `said(1, "yes", 2020)`: in own words; with a second year the date is uncertain. */
function said(statement: number, stance: Evidence["stance"], ...[first, last]: readonly [number, number?]): Evidence {
  return {
    row: statement,
    statement,
    stance,
    condition: "",
    ...year(first, last),
    own: true,
    voice: "Anna",
    document: 0,
    binding: false,
    post: 0,
    throughout: false,
    since: "",
  };
}

const reported = (evidence: Evidence): Evidence => ({...evidence, own: false, voice: "Ben"});
const line = (concept: string, rest: Partial<Line>, actor = "Anna"): Line => ({
  ...{actor, concept, segments: [], aside: [], changes: [], conflicts: [], deeds: []},
  ...rest,
});
const [yes, no, deed] = [said(1, "yes", 2010, 2013), said(2, "no", 2018), said(3, "no", 2015)];
const [early, late] = [reported(said(4, "neutral", 2011)), reported(said(5, "withdrawn", 2019))];
const lines = [
  line("A change in own words, between two dates", {
    segments: [[yes, {...yes, statement: 6, ...year(2014)}], [no]],
    changes: [{from: "yes", to: "no", kind: "flip", earliest: yes.last, latest: no.first, status: "documented", before: yes, after: no}],
  }),
  line("Words against a deed", {
    segments: [[yes]],
    deeds: [deed],
    conflicts: [{kind: "practice", one: yes, other: deed, days: 730}],
  }),
  line("Reported, neutral, and then withdrawn as a report has it", {
    segments: [[early], [late]],
    changes: [{from: "neutral", to: "withdrawn", kind: "lapse", earliest: early.last, latest: late.first, status: "reported", before: early, after: late}],
  }),
  line("رأي", {segments: [[said(7, "yes", 2016), reported(said(8, "yes", 2016))]], aside: [reported(said(9, "no", 2016))]}, "اتحاد العمال العرب"),
];

function event(kind: string, from: readonly string[], ...[to, at, rest = {}]: readonly [readonly string[], number | null, Partial<Event>?]): Event {
  const span = at === null ? {first: NaN, last: NaN} : year(at);
  const date = at === null ? null : String(at);
  const [[subject = ""], [object = ""]] = [[...from, ...to], to];
  const relation = {statement: at ?? 0, subject, relation: kind, object, date: date ?? "", ...span, known: NaN, knownLast: NaN, own: true};
  return {kind, date, ...span, from, to, relations: [relation], ends: kind === "merged" || kind === "dissolved", descent: true, against: [], ...rest};
}

const life = (actor: string, begins: number | null, ends: number | null, inferred = false) => ({actor, begins, ends, inferred});
const told = {statement: 1, subject: "Transport Workers", relation: "section of", object: "International", date: "", first: NaN, last: NaN, own: true};
const leaflet = {...told, known: second("1945-01-01"), knownLast: second("1945-01-02") - 1};
const membership = {
  actor: "Transport Workers",
  of: "International",
  relation: "member",
  from: null,
  to: null,
  known: second("1925-01-01"),
  by: second("1925-01-01"),
  lastSeen: leaflet,
  relations: [leaflet],
};
const lineage: Lineage = {
  events: [
    event("founded", [], ["League of Dockers"], 1904),
    event("merged", ["League of Dockers", "Union of Carters"], ["Transport Workers"], 1921),
    event("split", ["Transport Workers"], ["Free Dockers"], 1935, year(1933, 1937)),
    event("renamed", ["Free Dockers"], ["اتحاد عمال الميناء"], 1950, {against: [9]}),
    event("dissolved", ["Transport Workers"], [], 1968),
    event("descends from", ["Transport Workers"], ["Port Workers of Today"], null),
  ],
  lives: [
    life("League of Dockers", 0, 1),
    life("Union of Carters", null, 1),
    life("Transport Workers", 1, 4),
    life("Free Dockers", 2, 3, true),
    life("اتحاد عمال الميناء", 3, null),
    life("Port Workers of Today", 5, null),
  ],
  affiliations: [membership],
  impossible: [],
};
const sizes = [1925, 1945, 1960].map((at, i) => ({
  subject: "Transport Workers",
  label: `${String(40 * (i + 1))} 000 members`,
  ...year(at),
  own: i !== 1,
  id: i,
}));
const names = new Map([["Transport Workers", {name: "Transport Workers", names: [{name: "General Transport Union", to: "1945"}]}]]);

export const timePictures: Pictures<"lineageMarks" | "timelineMarks"> = {
  timelineMarks: {kinds: () => timelineMarks(lines), narrow: () => timelineMarks(lines, {width: 520, longest: 20})},
  lineageMarks: {
    kinds: () => lineageMarks(lineage, {sizes, names, width: 960}),
    moment: () => lineageMarks(lineage, {names, at: second("1940-01-01"), width: 960}),
  },
};
