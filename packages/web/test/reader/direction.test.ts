import {expect, test} from "vitest";
import {directionOf} from "../../src/reader/text/direction.ts";

test("a text is read in the direction of its first letter, whatever signs stand before it", () => {
  expect(directionOf("1. “Night work” ends.")).toBe("ltr");
  expect(directionOf("1. (العمل الليلي) night")).toBe("rtl");
  expect(directionOf("— עבודת לילה")).toBe("rtl");
  expect(directionOf("1917")).toBe("ltr");
});
