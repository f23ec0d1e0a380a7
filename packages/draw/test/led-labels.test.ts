import fc from "fast-check";
import {expect, test} from "vitest";
import {boxAround, overlap, type Box} from "../src/box.ts";
import type {Label} from "../src/labels.ts";
import {ledLabels, type LedLabel} from "../src/led-labels.ts";
import {widthOf, type Mark} from "../src/marks.ts";

const room: Box = {left: 0, right: 700, top: 0, bottom: 700};
const at = (text: string, x: number, y: number): Label => ({text, x, y, r: 6});

const crowds = fc.array(
  fc
    .record({x: fc.integer({min: 250, max: 450}), y: fc.integer({min: 320, max: 380}), length: fc.integer({min: 2, max: 40})})
    .map(({x, y, length}) => at("n".repeat(length), x, y)),
  {minLength: 1, maxLength: 30},
);

function boxOf({name}: LedLabel): Box {
  const {text, size, anchor, x, y} = name as Extract<Mark, {mark: "text"}>;
  const wide = widthOf(text, size);
  const left = anchor === "end" ? x - wide : anchor === "middle" ? x - wide / 2 : x;
  return {left, right: left + wide, top: y - 4 - 7, bottom: y - 4 + 7};
}

/** Points of a line, a pixel apart. */
function pointsOf({line}: LedLabel): Box[] {
  if (line?.mark !== "path") return [];
  const [x1, y1, x2, y2] = line.d.slice(1).split(/[ L]/).map(Number);
  const steps = Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)));
  return Array.from({length: steps}, (_, i) => boxAround({x: x1 + ((x2 - x1) * i) / steps, y: y1 + ((y2 - y1) * i) / steps}, 0.1));
}

test("in any crowd no name covers a circle, another name or a line, and none leaves the room", () => {
  fc.assert(
    fc.property(crowds, (labels) => {
      const found = ledLabels(labels, room).flatMap((label) => label ?? []);
      const circles = labels.map((label) => boxAround(label, 5));
      found.forEach((label, i) => {
        const box = boxOf(label);
        expect(box.left >= -0.1 && box.right <= 700.1 && box.top >= 0 && box.bottom <= 700).toBe(true);
        expect(circles.some((circle) => overlap(box, circle))).toBe(false);
        for (const other of found.slice(0, i)) {
          expect(overlap(box, boxOf(other))).toBe(false);
          expect(pointsOf(label).some((point) => overlap(point, boxOf(other)))).toBe(false);
          expect(pointsOf(other).some((point) => overlap(point, box))).toBe(false);
        }
      });
      expect(ledLabels(labels, room)).toEqual(ledLabels(labels, room));
    }),
    {numRuns: 100},
  );
});

test("a circle alone has its name at its right, or at its left where the room ends", () => {
  expect(ledLabels([at("anna", 100, 100)], room)[0]).toMatchObject({name: {x: 110, anchor: "start"}});
  expect(ledLabels([at("anna", 690, 100)], room)[0]).toMatchObject({name: {x: 680, anchor: "end"}});
});

test("circles in a row too close for names beside them have flags above and below them", () => {
  const row = Array.from({length: 9}, (_, i) => at(`a name of an actor ${i}`, 300 + 16 * i, 348 + 4 * (i % 2)));
  const found = ledLabels(row, room);
  expect(found.every((label) => label !== null)).toBe(true);
  const flags = found.filter((label) => label?.line);
  expect(flags.length).toBeGreaterThan(5);
  const heights = flags.map((label) => boxOf(label!).top);
  expect(heights.some((top) => top < 340) && heights.some((top) => top > 350)).toBe(true);
});

test("where circles lie on one another not all are named, and what is named is told apart", () => {
  const heap = Array.from({length: 40}, (_, i) => at(`actor ${i}`, 350, 350));
  const named = ledLabels(heap, room).filter((label) => label !== null);
  expect(named.length).toBeGreaterThan(2);
  expect(named.length).toBeLessThan(40);
});
