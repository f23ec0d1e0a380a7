import type {Answer, BasesQuestion} from "@standpoint/workbench";
import type {Table} from "../table.ts";

interface Point {
  readonly concept: string;
  readonly stance: string;
}
interface Missing {
  readonly actor: string;
  readonly missing: readonly (Point & {readonly because: string})[];
}

function sign({concept, stance}: Point): string {
  return `${concept} ${stance === "yes" ? "+" : "−"}`;
}

function signs(points: readonly Point[]): string {
  return points.map(sign).join("; ");
}

/** Each answer about bases as a table for people. */
export const basesTables: Readonly<Record<BasesQuestion, (answer: Answer) => Table>> = {
  platform: (answer) => {
    const shared = (answer["platform"] as readonly Point[]).map((point) => [sign(point), "all hold it", ""]);
    const blocked = (answer["blockers"] as readonly (Point & {lacking: readonly {actor: string; because: string}[]})[]).map((point) => [
      sign(point),
      "blocked",
      point.lacking.map(({actor, because}) => `${actor} (${because})`).join("; "),
    ]);
    return {
      columns: [{title: "point"}, {title: "platform"}, {title: "lacking"}],
      rows: [...shared, ...blocked],
      notes: answer.notes,
      empty: "None of them holds a point.",
    };
  },
  signers: (answer) => {
    const certain = (answer["certain"] as readonly string[]).map((actor) => [actor, "signs", ""]);
    const unheard = answer["unknown"] as readonly string[];
    const open = (answer["ask"] as readonly (Point & {actor: string})[])
      .filter(({actor}) => !unheard.includes(actor))
      .map((one) => [one.actor, "ask", sign(one)]);
    const near = (answer["near"] as readonly Missing[]).map(({actor, missing}) => [
      actor,
      "near",
      missing.map((one) => `${sign(one)} (${one.because})`).join("; "),
    ]);
    return {
      columns: [{title: "actor"}, {title: "signs"}, {title: "point"}],
      rows: [...certain, ...near, ...open],
      notes: answer.notes,
      empty: "Nobody signs or may sign this.",
    };
  },
  exclude: (answer) => {
    const sets = answer["minimal"] as readonly (readonly (Point & {shutsOut: readonly {actor: string; because: string}[]})[])[];
    const rows = sets.flatMap((set, i) =>
      set.map((point) => [i + 1, sign(point), point.shutsOut.map(({actor, because}) => `${actor} (${because})`).join("; ")]),
    );
    return {
      columns: [{title: "set", number: true}, {title: "point"}, {title: "shuts out"}],
      rows,
      notes: answer.notes,
      empty: "No points of theirs keep them out.",
    };
  },
  front: (answer) => {
    const rows = answer["front"] as readonly {actors: number; points: number; example: {actors: readonly string[]; points: readonly Point[]}}[];
    return {
      columns: [{title: "actors", number: true}, {title: "points", number: true}, {title: "such as"}, {title: "on"}],
      rows: rows.map(({actors, points, example}) => [actors, points, example.actors.join("; "), signs(example.points)]),
      notes: answer.notes,
      empty: "No actor takes a position.",
    };
  },
  drop: (answer) => {
    const drops = answer["drops"] as readonly (readonly Point[])[];
    const keeps = answer["keeps"] as readonly {signers: readonly string[]}[];
    return {
      columns: [{title: "drop"}, {title: "then sign"}],
      rows: drops.map((points, i) => [signs(points) || "nothing", keeps[i]!.signers.join("; ")]),
      notes: answer.notes,
      empty: "No way.",
    };
  },
  lattice: (answer) => {
    if ("appeared" in answer) return difference(answer);
    const rows = ((answer["concepts"] as readonly {actors: readonly string[]; points: readonly Point[]; stability: string | null}[] | undefined) ?? []).map(
      (one) => [one.actors.length, one.points.length, one.stability, one.actors.join("; "), signs(one.points)],
    );
    const columns = [{title: "actors", number: true}, {title: "points", number: true}, {title: "stability", number: true}, {title: "who"}, {title: "what"}];
    return {title: counted(answer, "platforms"), columns, rows, notes: answer.notes, empty: "None is listed."};
  },
  implications: (answer) => {
    const found = (answer["implications"] as readonly {if: readonly Point[]; then: readonly Point[]; support: number; certain: boolean}[] | undefined) ?? [];
    const rows = found.map((one) => [
      signs(one.if) || "(always)",
      one.support === 0 ? "never together" : signs(one.then),
      one.support,
      one.certain ? "certain" : "undecided",
    ]);
    return {
      title: counted(answer, "implications"),
      columns: [{title: "whoever holds"}, {title: "holds"}, {title: "support", number: true}, {title: "whatever is unknown"}],
      rows,
      notes: answer.notes,
      empty: "None is listed.",
    };
  },
  table: (answer) => {
    const [actors, points, cells] = [answer["actors"] as readonly string[], answer["points"] as readonly Point[], answer["cells"] as readonly number[]];
    const marks = ["?", "X", ".", "±", "0"];
    return {
      columns: [{title: "point"}, ...actors.map((_, a) => ({title: String(a + 1)}))],
      rows: points.map((point, p) => [sign(point), ...actors.map((_, a) => marks[cells[a * points.length + p]!]!)]),
      notes: [actors.map((actor, a) => `${a + 1} ${actor}`).join("   "), ...answer.notes],
      empty: "No positions pass these filters.",
    };
  },
};

interface Platform {
  readonly actors: readonly string[];
  readonly points: readonly Point[];
  readonly joined?: readonly string[];
  readonly left?: readonly string[];
}

function difference(answer: Answer): Table {
  const rows = (part: string, word: string) =>
    (answer[part] as readonly Platform[]).map(({actors, points, joined = [], left = []}) => [
      word,
      signs(points),
      actors.join("; "),
      [...joined.map((name) => `+ ${name}`), ...left.map((name) => `− ${name}`)].join("; "),
    ]);
  return {
    title: `${String(answer["unchanged"])} platforms as they were`,
    columns: [{title: "since then"}, {title: "what"}, {title: "who"}, {title: "signers"}],
    rows: [...rows("appeared", "new"), ...rows("disappeared", "gone"), ...rows("resigned", "signers")],
    notes: answer.notes,
    empty: "No platform has appeared, disappeared or changed.",
  };
}

function counted(answer: Answer, noun: string): string {
  return `${answer["atLeast"] === true ? "at least " : ""}${String(answer["count"])} ${noun}`;
}
