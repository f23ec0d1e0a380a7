import {expect, test} from "vitest";
import {titleOf} from "../../src/shell/page-title.ts";

const named = {project: "The harbour debate", documents: [{key: "tide 2020", title: "The marsh was here first"}]};

test("a tab is named for its page and the project, a text's tab for the text", () => {
  expect(titleOf("/network", named)).toBe("Network · The harbour debate · Standpoint");
  expect(titleOf("/reader/tide%202020", named)).toBe("The marsh was here first · The harbour debate · Standpoint");
});

test("before the project is known and at an address without a page the tab says what it can", () => {
  expect(titleOf("/reader/elsewhere", {...named, documents: []})).toBe("Reader · The harbour debate · Standpoint");
  expect(titleOf("/nowhere", {project: undefined, documents: []})).toBe("Standpoint");
});
