import {Invalid, noSuch} from "@standpoint/model";
import type {FastifyInstance} from "fastify";
import {z} from "zod";
import {refusalOf} from "./refusal.ts";

/** What is sent with an act that takes nothing. */
export const nothing = z.strictObject({}).nullish();

/**
 * Holds every route to what it declares: one that declares no options or no body takes none, and what is given is checked before
 * anything is done, with sentences of ours.
 */
export function strict(app: Pick<FastifyInstance, "addHook" | "setValidatorCompiler">): void {
  app.addHook("onRoute", (route) => {
    if (!route.url.startsWith("/api/")) return;
    const acts = ![route.method].flat().every((method) => method === "GET" || method === "HEAD");
    const {querystring = z.strictObject({}), body, ...schema} = route.schema ?? {};
    const sent = body ?? (acts && route.config?.route?.form === undefined ? nothing : undefined);
    route.schema = {...schema, querystring, ...(sent !== undefined && {body: sent})};
  });
  app.setValidatorCompiler<z.ZodType>(({schema, httpPart}) => (given: unknown) => {
    const inAddress = httpPart === "querystring" || httpPart === "params";
    const strange = inAddress ? wordsRefused(schema, given as Readonly<Record<string, unknown>>) : undefined;
    if (strange !== undefined) return {error: strange};
    const {data, error} = schema.safeParse(given, {reportInput: true});
    return error === undefined ? {value: data} : {error: refusalOf(error.issues[0]!, schema, inAddress ? "option" : "field")};
  });
}

/** The fault of what no option of an address takes: nothing at all, two values, and numbers that are not written as such. */
function wordsRefused(schema: z.ZodType, given: Readonly<Record<string, unknown>>): Invalid | undefined {
  if (!(schema instanceof z.ZodObject)) return undefined;
  for (const [name, value] of Object.entries(given)) {
    const field = Object.hasOwn(schema.shape, name) ? (schema.shape[name] as z.ZodType) : undefined;
    if (field === undefined) return noSuch("option", name, Object.keys(schema.shape));
    if (Array.isArray(value)) return new Invalid(`${name} is given twice, as "${value.map(String).join('" and "')}": give it once`);
    if (typeof value !== "string") continue;
    if (value.trim() === "") return new Invalid(`${name} is empty: give it a value, or leave it out`);
    if (bare(field) instanceof z.ZodNumber && !/^\d+$/.test(value)) return new Invalid(`${name} cannot be "${value}": take a whole number, in digits`);
  }
  return undefined;
}

/** A schema without what says that it may be left out, or what becomes of it. */
function bare(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) return bare(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodPipe ? bare(schema.in as z.ZodType) : schema;
}
