import {writtenName, type Option, type OptionKind, type Options} from "@standpoint/model";
import type {FastifySchema} from "fastify";
import {jsonSchemaTransform} from "fastify-type-provider-zod";

/** What a route says of itself, beside what its schema holds. */
interface AboutRoute {
  /** What it does, in one sentence. */
  readonly about?: string;
  /** What can be asked in its address, where that is declared elsewhere. */
  readonly options?: Options;
}

declare module "fastify" {
  interface FastifyContextConfig {
    readonly route?: AboutRoute;
  }
}

/** A route as the description of the interface tells it. */
export function described(document: Parameters<typeof jsonSchemaTransform>[0]): {schema: FastifySchema; url: string} {
  const {schema, url} = jsonSchemaTransform(document);
  const {about, options} = document.route.config?.route ?? {};
  return {
    url,
    schema: {...schema, ...(about === undefined ? {} : {summary: about}), ...(options === undefined ? {} : {querystring: querySchema(options)})},
  };
}

interface Schema {
  readonly [word: string]: unknown;
}

/** Every option as a parameter; options that share a name as one that takes the words of each. */
function querySchema(options: Options): Schema {
  const properties: Record<string, Schema> = {};
  for (const [field, option] of Object.entries(options)) {
    if (option.positional) continue;
    const name = writtenName(field, option);
    properties[name] = properties[name] === undefined ? schemaOf(option) : manyOf(properties[name], schemaOf(option));
  }
  return {type: "object", properties, additionalProperties: false};
}

const kinds: Readonly<Record<OptionKind, Schema>> = {
  choice: {type: "string"},
  several: {type: "array", items: {type: "string"}},
  text: {type: "string"},
  texts: {type: "array", items: {type: "string"}},
  pairs: {type: "array", items: {type: "string"}},
  flag: {type: "boolean"},
  whole: {type: "integer"},
  amount: {type: "number"},
  date: {type: "string"},
  moment: {type: "string", format: "date-time"},
  window: {type: "string"},
};

function schemaOf({kind, words, choices, usual, otherwise, least, most, below}: Option): Schema {
  const description = `${words}${otherwise === undefined ? "" : ` (default: ${otherwise})`}`;
  const chosen = choices === undefined ? {} : {enum: Object.keys(choices)};
  const bounds = {
    ...(least === undefined ? {} : {minimum: least}),
    ...(most === undefined ? {} : {maximum: most}),
    ...(below === undefined ? {} : {exclusiveMaximum: below}),
  };
  const whole = kind === "several" ? {type: "array", items: {type: "string", ...chosen}} : {...kinds[kind], ...chosen, ...bounds};
  return {...whole, description, ...(usual === undefined ? {} : {default: usual})};
}

/** One name, several options: each word is one of either's. */
function manyOf(one: Schema, other: Schema): Schema {
  const words = [one, other].flatMap(({enum: some}) => some as readonly string[]);
  return {type: "array", items: {type: "string", enum: words}, description: `${String(one["description"])}; also ${String(other["description"])}`};
}
