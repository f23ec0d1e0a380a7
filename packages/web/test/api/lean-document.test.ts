import {expect, test} from "vitest";
import {withQuotes} from "../../src/api/lean-document.ts";
import {said} from "../reader/said.ts";

test("a passage that came without its words has them from the text, an orphan keeps those it came with", () => {
  const {quote: _, spans: __, ...row} = said({id: 1, start: 0, end: 4});
  const spans = [
    {start: 0, end: 4},
    {start: 5, end: 9, quote: "lost"},
  ];
  const [whole] = withQuotes({document: {} as never, text: "Anna said so", posts: [], statements: [{...row, spans}]}).statements;
  expect([whole?.quote, whole?.spans.map(({quote}) => quote)]).toEqual(["Anna", ["Anna", "lost"]]);
});
