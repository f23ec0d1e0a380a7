import {z} from "zod";

/**
 * An object whose names are a person's words, such as attributes of an entity or values by variable. Zod's own record leaves out
 * the name `__proto__`, which is a name like any other here.
 */
export function userRecord<Value>(value: z.ZodType<Value>) {
  return z
    .preprocess(
      (given) => (typeof given === "object" && given !== null && !Array.isArray(given) ? Object.entries(given) : given),
      z.array(z.tuple([z.string(), value])),
    )
    .transform((entries) => Object.fromEntries(entries) as Record<string, Value>);
}
