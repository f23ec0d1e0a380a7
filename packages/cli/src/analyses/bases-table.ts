import {isAnswerTo, type AnswerOf, type BasesAnswerTo} from "@standpoint/workbench";
import {conditionWords, listed} from "@standpoint/model";
import type {Table} from "../table.ts";

type Point = BasesAnswerTo<"table">["points"][number];
type Blocked = BasesAnswerTo<"platform">["blockers"][number]["lacking"];

function sign({concept, stance}: Point): string {
  return `${concept} ${stance === "yes" ? "+" : "−"}`;
}

function signs(points: readonly Point[]): string {
  return points.map(sign).join("; ");
}

function because(lacking: Blocked): string {
  return lacking.map((one) => `${one.actor} (${one.because})`).join("; ");
}

/** An answer about bases as a table for people. */
export function basesTable(answer: AnswerOf["bases"]): Table {
  if (isAnswerTo("platform", answer)) return platformTable(answer);
  if (isAnswerTo("signers", answer)) return signersTable(answer);
  if (isAnswerTo("exclude", answer)) return excludeTable(answer);
  if (isAnswerTo("front", answer)) return frontTable(answer);
  if (isAnswerTo("drop", answer)) return dropTable(answer);
  if (isAnswerTo("lattice", answer)) return latticeTable(answer);
  if (isAnswerTo("implications", answer)) return implicationsTable(answer);
  return standingsTable(answer);
}

function platformTable({platform, blockers, notes}: BasesAnswerTo<"platform">): Table {
  const shared = platform.map((point) => [sign(point), "all hold it", ""]);
  const blocked = blockers.map((point) => [sign(point), "blocked", because(point.lacking)]);
  return {
    columns: [{title: "point"}, {title: "platform"}, {title: "lacking"}],
    rows: [...shared, ...blocked],
    notes,
    empty: "None of them holds a point.",
  };
}

function signersTable({certain, unknown, ask, near, wouldSign, company, notes}: BasesAnswerTo<"signers">): Table {
  const signing = certain.map((actor) => [actor, "signs", ""]);
  const refusing = company.map((one) => [
    one.actor,
    "refuses the company",
    `${one.concept}${one.with.length > 0 ? `, of which ${listed(one.with)} ${one.with.length === 1 ? "signs" : "sign"}` : ""}`,
  ]);
  const hanging = wouldSign.map(({actor, refuses, conditions}) => [
    actor,
    refuses.length > 0 ? "refuses, would sign" : "would sign",
    conditions.map((one) => `${sign(one)} ${conditionWords(one.condition)}`).join("; "),
  ]);
  const open = ask.filter(({actor}) => !unknown.includes(actor)).map((one) => [one.actor, "ask", sign(one)]);
  const nearly = near.map(({actor, missing}) => [actor, "near", missing.map((one) => `${sign(one)} (${one.because})`).join("; ")]);
  return {
    columns: [{title: "actor"}, {title: "signs"}, {title: "point"}],
    rows: [...signing, ...refusing, ...hanging, ...nearly, ...open],
    notes,
    empty: "Nobody signs or may sign this.",
  };
}

function excludeTable({minimal, notes}: BasesAnswerTo<"exclude">): Table {
  return {
    columns: [{title: "set", number: true}, {title: "point"}, {title: "shuts out"}],
    rows: minimal.flatMap((set, i) => set.map((point) => [i + 1, sign(point), because(point.shutsOut)])),
    notes,
    empty: "No points of theirs keep them out.",
  };
}

function frontTable({front, notes}: BasesAnswerTo<"front">): Table {
  return {
    columns: [{title: "actors", number: true}, {title: "points", number: true}, {title: "such as"}, {title: "on"}],
    rows: front.map(({actors, points, example}) => [actors, points, example.actors.join("; "), signs(example.points)]),
    notes,
    empty: "No actor takes a position.",
  };
}

function dropTable({drops, keeps, notes}: BasesAnswerTo<"drop">): Table {
  return {
    columns: [{title: "drop"}, {title: "then sign"}],
    rows: drops.map((points, i) => [keeps[i]!.points.length === 0 ? "everything: nothing is left" : signs(points) || "nothing", keeps[i]!.signers.join("; ")]),
    notes,
    empty: "No way.",
  };
}

function latticeTable(answer: BasesAnswerTo<"lattice">): Table {
  if ("appeared" in answer) return differenceTable(answer);
  const platforms = "concepts" in answer ? answer.concepts : [];
  return {
    title: numberOf(answer, "platforms"),
    columns: [{title: "actors", number: true}, {title: "points", number: true}, {title: "stability", number: true}, {title: "who"}, {title: "what"}],
    rows: platforms.map(({actors, points, stability}) => [actors.length, points.length, stability, actors.join("; "), signs(points)]),
    notes: answer.notes,
    empty: "None is listed.",
  };
}

interface Platform {
  readonly actors: readonly string[];
  readonly points: readonly Point[];
  readonly joined?: readonly string[];
  readonly left?: readonly string[];
}

function differenceTable({appeared, disappeared, resigned, unchanged, notes}: Extract<BasesAnswerTo<"lattice">, {appeared: unknown}>): Table {
  const rows = (word: string, platforms: readonly Platform[]) =>
    platforms.map(({actors, points, joined = [], left = []}) => [
      word,
      signs(points),
      actors.join("; "),
      [...joined.map((name) => `+ ${name}`), ...left.map((name) => `− ${name}`)].join("; "),
    ]);
  return {
    title: `${unchanged} platforms as they were`,
    columns: [{title: "since then"}, {title: "what"}, {title: "who"}, {title: "signers"}],
    rows: [...rows("new", appeared), ...rows("gone", disappeared), ...rows("signers", resigned)],
    notes,
    empty: "No platform has appeared, disappeared or changed.",
  };
}

function implicationsTable(answer: BasesAnswerTo<"implications">): Table {
  const found = "implications" in answer ? answer.implications : [];
  return {
    title: numberOf(answer, "implications"),
    columns: [{title: "whoever holds"}, {title: "holds"}, {title: "support", number: true}, {title: "whatever is unknown"}],
    rows: found.map((one) => [
      signs(one.if) || "(always)",
      one.support === 0 ? "never together" : signs(one.then),
      one.support,
      one.certain ? "certain" : "undecided",
    ]),
    notes: answer.notes,
    empty: "None is listed.",
  };
}

type Standing = BasesAnswerTo<"table">["names"][number];

const marks: Readonly<Record<Standing, string>> = {
  unknown: "?",
  holds: "X",
  opposes: ".",
  contradictory: "±",
  neutral: "0",
  conditional: "if",
  unwilling: "r",
  "opposes-if": ".if",
};

function standingsTable({actors, points, cells, names, notes}: BasesAnswerTo<"table">): Table {
  return {
    columns: [{title: "point"}, ...actors.map((_, a) => ({title: String(a + 1)}))],
    rows: points.map((point, p) => [sign(point), ...actors.map((_, a) => marks[names[cells[a * points.length + p]!]!])]),
    notes: [actors.map((actor, a) => `${a + 1} ${actor}`).join("   "), ...notes],
    empty: "No positions pass these filters.",
  };
}

function numberOf({atLeast, count}: {readonly atLeast: boolean; readonly count: number}, noun: string): string {
  return `${atLeast ? "at least " : ""}${count} ${noun}`;
}
