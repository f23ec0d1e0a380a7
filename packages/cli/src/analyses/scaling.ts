import type {AnswerOf} from "@standpoint/workbench";
import type {Face} from "./face.ts";
import type {Interval} from "../interval.ts";
import type {Table} from "../table.ts";

export const scalingFace: Face<"scaling"> = {
  after: `
Examples:
  standpoint scaling debate.standpoint
  standpoint scaling debate.standpoint --dimensions 2 --threshold 0.25
  standpoint scaling debate.standpoint --model ordinal --format csv`,
  table,
};

function table({actors, diagnostics: {rHat, ess, draws}, notes}: AnswerOf["scaling"]): Table {
  const dimensions = actors[0]?.place.length ?? 1;
  const sampled = actors.some(({intervals}) => intervals !== undefined);
  const axes = Array.from({length: dimensions}, (_, d) => (dimensions === 1 ? "place" : `place ${d + 1}`));
  const byPlace = [...actors].sort((a, b) => (a.place[0]?.mean ?? 0) - (b.place[0]?.mean ?? 0));
  return {
    columns: [
      {title: "actor"},
      ...axes.flatMap((title) => [{title, number: true}, {title: "95 %"}, ...(sampled ? [{title: "95 % of samples"}] : [])]),
      {title: "positions", number: true},
    ],
    rows: byPlace.map(({actor, place, intervals, positions}) => [
      actor,
      ...place.flatMap((summary, d) => [summary.mean.toFixed(2), rangeText(summary), ...(sampled ? [rangeText(intervals?.[d])] : [])]),
      positions,
    ]),
    notes: [`${draws} draws; R-hat up to ${rHat?.toFixed(3) ?? "–"}, effective draws from ${ess === null ? "–" : Math.round(ess)}.`, ...notes],
    empty: "",
  };
}

function rangeText(range: Interval | null | undefined): string {
  return range ? `${range.low.toFixed(2)} to ${range.high.toFixed(2)}` : "–";
}
