import {z} from "zod";

/** What each record holds, for the description of the interface. */
const held = new WeakMap<object, z.ZodType>();

/**
 * An object whose names are a person's words, such as attributes of an entity or values by variable. Zod's own record leaves out
 * the name `__proto__`, which is a name like any other here.
 */
export function userRecord<Value>(value: z.ZodType<Value>) {
  const record = z
    .preprocess(
      (given) => (typeof given === "object" && given !== null && !Array.isArray(given) ? Object.entries(given) : given),
      z.array(z.tuple([z.string(), value])),
    )
    .transform((entries) => Object.fromEntries(entries) as Record<string, Value>);
  held.set(record, value);
  return record;
}

/** The schema of such an object as it is sent; undefined for whatever else. */
export function recordSchema(of: object): object | undefined {
  const value = held.get(of);
  if (value === undefined) return undefined;
  const {$schema: _, ...additionalProperties} = z.toJSONSchema(value, {io: "input"});
  return {type: "object", additionalProperties};
}
