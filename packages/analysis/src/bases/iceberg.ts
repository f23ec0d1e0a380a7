import {concepts, type ConceptSettings} from "./concepts.ts";
import type {Context} from "./context.ts";

/**
 * The fewest objects a concept must have, from `objects` on, so that there are no more concepts than `most`: the tip of the
 * iceberg. More objects never make more concepts, so the number is found by halving.
 */
export function tipOf(context: Context, most: number, {objects = 0, attributes = 0}: Pick<ConceptSettings, "objects" | "attributes"> = {}): number {
  const fits = (least: number): boolean => {
    const {count, complete} = concepts(context, {objects: least, attributes, limit: most + 1});
    return complete && count <= most;
  };
  if (fits(objects)) return objects;
  let [low, high] = [objects, Math.max(objects, context.objects)];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(middle)) high = middle;
    else low = middle;
  }
  return high;
}
