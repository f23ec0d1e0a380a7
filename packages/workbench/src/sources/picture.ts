import {reportingMarks, type Picture} from "@standpoint/draw";
import type {SourcesWish} from "./sources.ts";

/** Who reports whom, link by link of the chains, as marks. */
export function pictureOf({sources: {portrayals, links, heard}}: SourcesWish, width: number | undefined): Picture {
  const against = new Set(
    portrayals.flatMap(({actor, concepts}) =>
      concepts.flatMap(({reports}) => reports.filter(({verdict}) => verdict === "contradicts").map(({reporter}) => `${reporter}\u0000${actor}`)),
    ),
  );
  const drawn = links.map(({reporter, holder, statements}) => ({
    reporter,
    holder,
    ids: statements,
    contradicted: against.has(`${reporter}\u0000${holder}`),
  }));
  return reportingMarks(drawn, {width, heard});
}
