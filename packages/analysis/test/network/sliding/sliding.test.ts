import fc from "fast-check";
import {expect, test} from "vitest";
import {aggregated} from "../../../src/network/aggregated.ts";
import {countedSlices, selected, valuesOf} from "../../../src/network/counted.ts";
import {resolved} from "../../../src/network/settings.ts";
import {debates, framed, onRandomDebates} from "../../debates.ts";

const among = fc.constantFrom;

test("values kept up while the window moves are those counted anew from its statements", () => {
  onRandomDebates(
    fc.property(
      debates({days: 120, longest: 40}),
      fc.record({
        aggregate: among("ignore" as const, "congruence" as const, "conflict" as const, "subtract" as const),
        normalize: among("none" as const, "average" as const),
        qualifier: among("agreement", "scale", "frameword"),
        isolates: fc.boolean(),
      }),
      fc.record({size: fc.integer({min: 1, max: 40}), unit: among("days" as const, "weeks" as const, "months" as const, "events" as const)}),
      (lines, chosen, window) => {
        const frame = framed(lines);
        const settings = resolved(frame, {mode: "one", ...chosen, window}, []);
        const selection = selected(frame, settings);
        for (const counted of countedSlices(frame, selection, settings)) {
          const anew = aggregated(counted.tally, counted.levels, settings);
          expect([...valuesOf(counted, settings)]).toEqual([...anew]);
          expect(counted.tally.rows).toBe(counted.rows.length);
        }
      },
    ),
    200,
  );
});

test("two aggregates of one window are kept up side by side", () => {
  onRandomDebates(
    fc.property(debates({days: 60, longest: 30}), fc.integer({min: 1, max: 20}), (lines, size) => {
      const frame = framed(lines);
      const settings = resolved(frame, {mode: "one", aggregate: "congruence", window: {unit: "days", size}}, []);
      for (const counted of countedSlices(frame, selected(frame, settings), settings, {aggregates: ["congruence", "conflict"]})) {
        const conflict = {...settings, aggregate: "conflict" as const};
        expect([...valuesOf(counted, conflict)]).toEqual([...aggregated(counted.tally, counted.levels, conflict)]);
      }
    }),
    60,
  );
});
