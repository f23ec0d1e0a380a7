import type {ArgumentMap, Link} from "@standpoint/analysis";

/**
 * A map as Argdown: each claim with its words, below it what supports (+), attacks (-) and undercuts (_) it.
 *
 * Argdown has no relation to a relation: an undercut of a link undercuts the claim the link comes from, as it does there
 * for the inference. Answers have no sign of their own and are left out.
 */
export function writeArgdown({claims, links}: ArgumentMap): string {
  const titles = titlesOf(claims.map(({id}) => id));
  const sources = new Map(links.map(({id, from}) => [id, from]));
  const claimOf = (id: string, steps = 0): string | undefined =>
    titles.has(id) ? id : steps > links.length ? undefined : claimOf(sources.get(id) ?? "", steps + 1);
  const signs: Readonly<Record<Link["relation"], string | undefined>> = {supports: "+", attacks: "-", undercuts: "_", answers: undefined, concedes: undefined};
  const blocks = claims.map(({id, text, author}) => {
    const lines = links.flatMap(({from, to, relation}) => {
      const source = claimOf(from);
      return claimOf(to) === id && source !== undefined && signs[relation] ? [`  ${signs[relation]} [${titles.get(source)!}]`] : [];
    });
    const said = `${author === undefined ? "" : `${author}: `}${text}`.replace(/\s+/g, " ").replace(/[{}#]/g, "").trim();
    return [`[${titles.get(id)!}]: ${said}`, ...lines].join("\n");
  });
  return `${blocks.join("\n\n")}\n`;
}

/** Ids without brackets and line breaks, made different again where that makes them alike. */
function titlesOf(ids: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    ids.map((id) => {
      let title = id.replace(/[[\]<>\s]+/g, " ").trim() || "claim";
      while (taken.has(title)) title += "'";
      taken.add(title);
      return [id, title];
    }),
  );
}
