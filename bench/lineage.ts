/**
 * Times a lineage of seeded organisations that merge, split, join, leave and rejoin, half of the dates years alone.
 *
 *     npx tsc -b bench && node bench/dist/lineage.js [relations…]
 *
 * Prints milliseconds (best of three) for events and lives, for the chart as SVG, and the size of that.
 */
import {lineage} from "@standpoint/analysis";
import {lineageMarks, svg} from "@standpoint/draw";
import {dateOf, presets, type Frame} from "@standpoint/model";

const sizes = process.argv.slice(2).map(Number);
const relations = ["merged into", "split from", "merged into", "renamed to", "affiliated with", "left", "absorbed by", "dissolved"];

console.log("| organisations | relations | events | lives | events and lives, ms | chart, ms | SVG, KB |\n|---:|---:|---:|---:|---:|---:|---:|");
for (const size of sizes.length > 0 ? sizes : [1000, 10_000]) measure(size);

function measure(size: number): void {
  const frame = frameOfEdges(size);
  const [found, events] = best(() => lineage([frame]));
  const [drawn, chart] = best(() => {
    const {marks, width, height} = lineageMarks(found);
    return svg(marks, {width, height});
  });
  const organisations = new Set(found.lives.map(({actor}) => actor)).size;
  console.log(
    `| ${organisations} | ${size} | ${found.events.length} | ${found.lives.length} | ${events.toFixed(0)} | ${chart.toFixed(0)} | ${(drawn.length / 1024).toFixed(0)} |`,
  );
}

function best<Result>(work: () => Result): [Result, number] {
  let result = work();
  let least = Infinity;
  for (let run = 0; run < 3; ++run) {
    const start = performance.now();
    result = work();
    least = Math.min(least, performance.now() - start);
  }
  return [result, least];
}

/** Each three relations in a row are a joining, a leaving and a rejoining of the same two. */
function frameOfEdges(size: number): Frame {
  const names = Array.from({length: size}, (_, i) => `Organisation ${String(i).padStart(6, "0")}`);
  const dates = Array.from({length: size}, (_, i) => (i % 2 === 0 ? String(1900 + (i % 97)) : `${1900 + (i % 97)}-0${1 + (i % 9)}-1${i % 10}`));
  const labels = [...new Set(dates)].sort();
  const spans = dates.map((date) => dateOf(date));
  const codes = (code: (i: number) => number) => Int32Array.from({length: size}, (_, i) => code(i));
  const [subject, relation, object, date] = presets[1].variables;
  const words = [...new Set(relations)].sort();
  return {
    type: "relation",
    change: 1,
    size,
    statements: codes((i) => i + 1),
    documents: codes(() => 0),
    first: Float64Array.from(spans, ({first}) => first ?? NaN),
    last: Float64Array.from(spans, ({last}) => last ?? NaN),
    own: new Uint8Array(size),
    coder: {form: "codes", codes: codes(() => 0), labels: ["bench"]},
    columns: [
      {...subject, form: "codes", codes: codes((i) => i - (i % 3)), labels: names},
      {...relation, form: "codes", codes: codes((i) => words.indexOf(relations[i % relations.length])), labels: words},
      {...object, form: "codes", codes: codes((i) => ((i - (i % 3)) * 7 + 1) % size), labels: names},
      {...date, form: "codes", codes: codes((i) => labels.indexOf(dates[i])), labels},
    ],
    documentIds: Int32Array.of(1),
    documentColumns: [],
  };
}
