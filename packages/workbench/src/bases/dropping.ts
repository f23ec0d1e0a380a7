import {actorPlaces, apart, dropping, frontOf, narrowed, type RedLine} from "@standpoint/analysis";
import {Invalid} from "@standpoint/model";
import type {BasesAsked} from "./asked.ts";
import {pointsFrom} from "./names.ts";
import {actorsIn, limitOf, needed, notTogether, sidesOf, tooMany, type Found} from "./parts.ts";
import {pointPlaces, type BasesTable} from "./table.ts";

/** How many share how much. */
export function front(table: BasesTable, asked: BasesAsked): Found<"front"> {
  const among = asked.among ? actorsIn(table, asked.among) : undefined;
  const standings = among ? narrowed(table.standings, {actors: among}) : table.standings;
  const found = frontOf(standings, limitOf(asked));
  const entries = found.front.map(({actors, points, example, count}) => ({actors, points, count, example: sidesOf(standings, example)}));
  const torn = found.front.flatMap(({example}) => apart(table.record?.refusals ?? [], sidesOf(standings, example).actors).map(({actor}) => actor));
  return {parts: {front: entries, atLeast: !found.complete}, notes: [...(found.complete ? [] : [tooMany(limitOf(asked))]), ...notTogether([...new Set(torn)])]};
}

/** What to drop so that enough sign. */
export function drop(table: BasesTable, asked: BasesAsked): Found<"drop"> {
  needed("programme", asked.programme, '"Carbon tax+,Free ports-"');
  needed("required", asked.required, '"A,B"');
  const {standings} = table;
  const programme = pointPlaces(standings, pointsFrom(asked.programme ?? [], table.concepts));
  const required = actorsIn(table, asked.required);
  const places = (text: string) => pointPlaces(standings, pointsFrom([text], table.concepts));
  const found = dropping(standings, {
    programme,
    required,
    atLeast: asked.atLeast,
    exclusive: (asked.exclusive ?? []).map(places),
    redLines: [...redLines(table, asked, "never"), ...redLines(table, asked, "needs")],
    hopeful: asked.hopeful ?? false,
  });
  const drops = [...found.drops].sort((a, b) => Number(b.points.length === programme.length) - Number(a.points.length === programme.length));
  const empties = drops.length > 0 && drops[0]!.points.length === programme.length;
  const pointsAt = (some: readonly number[]) => some.map((p) => standings.points[p]!);
  const keeps = drops.map(({points, signers: who}) => {
    const signing = who.map((a) => standings.actors[a]!);
    const refused = apart(table.record?.refusals ?? [], signing).map(({actor, concept, with: names}) => ({actor, concept, with: names}));
    return {points: pointsAt(programme.filter((p) => !points.includes(p))), signers: signing, apart: refused};
  });
  const torn = [...new Set(keeps.flatMap((one) => one.apart.map(({actor}) => actor)))];
  const parts = {
    drops: drops.map(({points}) => pointsAt(points)),
    keeps,
    conflicts: found.conflicts.map(pointsAt),
    atLeast: !found.complete,
  };
  const none = "Whatever is dropped, not enough of the required sign the rest: a red line asks for what another forbids.";
  const nothingLeft = `${drops.length === 1 ? "The only way" : "One way"} is to drop every point: nothing would be left to sign.`;
  return {parts, notes: [...(found.drops.length === 0 ? [none] : []), ...(empties ? [nothingLeft] : []), ...notTogether(torn)]};
}

/** `--never "A: Carbon tax+"`: the actor, a colon, points. */
function redLines({standings, actors, concepts: known}: BasesTable, asked: BasesAsked, rule: RedLine["rule"]): RedLine[] {
  return (asked[rule] ?? []).flatMap((text) => {
    const at = [...text.matchAll(/:\s/g)].map(({index}) => index).find((index) => actors.find(text.slice(0, index).trim()) !== undefined);
    if (at === undefined) throw new Invalid(`--${rule} cannot be "${text}": write an actor, a colon and a point, such as --${rule} "A: Carbon tax+"`);
    const [actor] = actorPlaces(standings, [actors.find(text.slice(0, at).trim())!]);
    return pointPlaces(standings, pointsFrom([text.slice(at + 1)], known)).map((point) => ({actor: actor!, point, rule}));
  });
}
