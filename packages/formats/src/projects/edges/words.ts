interface Reading {
  readonly relation: string;
  /** Whether the successor is its subject, as in "the new group split from the old". */
  readonly turned: boolean;
}

const readings: readonly (readonly [RegExp, string, "turned"?])[] = [
  [/^(merge|merged|merger|merges|fusion|merged into|merges into)$/, "merged into"],
  [/^(absorb|absorbs|absorbed|absorbed by|absorption)$/, "absorbed by"],
  [/^(split|splits|split from|splinter|splinters|splinter from|secession|breakaway)$/, "split from", "turned"],
  [/^(rename|renames|renamed|renamed to|renaming|name change)$/, "renamed to"],
  [/^(dissolve|dissolves|dissolved|dissolution|end|ended)$/, "dissolved"],
  [/^(found|founds|founded|foundation|founder)$/, "founded"],
  [/^(succession|successor|succeeds|succeeded by|reconstituted|reconstituted as|reconstitutes|transformation|refounded as)$/, "reconstituted as"],
  [/^(claims continuity|claims continuity with|continuity)$/, "claims continuity with", "turned"],
  [
    /^(join|joins|joined|rejoin|rejoins|rejoined|affiliate|affiliates|affiliated|affiliated to|affiliated with|affiliation|member|member of)$/,
    "affiliated with",
  ],
  [/^(section|section of)$/, "section of"],
  [/^(leave|leaves|left|exit|exits|disaffiliated|disaffiliates)$/, "left"],
  [/^(expel|expels|expelled|expelled from|expulsion)$/, "expelled from"],
  [/^(publish|publishes|published)$/, "publishes"],
  [/^(|descent|descends|descends from|descended from|origin|influence|predecessor)$/, "descends from", "turned"],
];

/** The relation an edge's type stands for; an unknown word is kept as it is. Without a successor, descent is no relation of two. */
export function relationFor({type, predecessor, successor}: {readonly type: string; readonly predecessor: string; readonly successor: string}): Reading {
  const word = type.toLowerCase().replace(/[_-]+/g, " ").trim();
  const found = readings.find(([words]) => words.test(word));
  if (!found) return {relation: type.trim(), turned: false};
  const [, relation, turned] = found;
  return {relation, turned: turned !== undefined && predecessor !== "" && successor !== ""};
}
