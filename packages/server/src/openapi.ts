import {writtenName, type Option, type OptionKind, type Options} from "@standpoint/model";
import type {FastifySchema} from "fastify";
import {createJsonSchemaTransform, type jsonSchemaTransform} from "fastify-type-provider-zod";
import type {AnswerName} from "@standpoint/workbench";
import {recordSchema} from "./user-record.ts";
import {nothing} from "./strict.ts";
import {told, type Schema} from "./openapi-answers.ts";

/** What a route says of itself, beside what its schema holds. */
export interface AboutRoute {
  /** What it does, in one sentence. */
  readonly about: string;
  /** What its JSON is, by the name under which types say it once. */
  readonly answer?: AnswerName;
  /** The media types of what is no JSON. */
  readonly sends?: string | readonly string[];
  /** The shape of another JSON that it may be asked for. */
  readonly otherJson?: Schema;
  /** Lines of JSON, of which the last is the answer and those before say how far it has come. */
  readonly lines?: true;
  /** It changes a row that somebody else may have changed meanwhile. */
  readonly edits?: true;
  /** What can be asked in its address, where that is declared elsewhere. */
  readonly options?: Options;
  /** What is sent as a form: a file, or several, and fields beside them. */
  readonly form?: {readonly files: string; readonly fields?: Options};
}

declare module "fastify" {
  interface FastifyContextConfig {
    readonly route?: AboutRoute;
  }
}

/** Schemas as JSON Schema; objects of a person's words as what they are when they are sent. */
const asJson = createJsonSchemaTransform({
  zodToJsonConfig: {
    override({zodSchema, jsonSchema}) {
      const record = recordSchema(zodSchema);
      if (record === undefined) return;
      for (const word of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, word);
      Object.assign(jsonSchema, record);
    },
  },
});

/** A route as the description of the interface tells it. */
export function described(document: Parameters<typeof jsonSchemaTransform>[0]): {schema: FastifySchema; url: string} {
  const {schema, url} = asJson(document);
  const {route} = document.route.config ?? {};
  if (route === undefined) return {url, schema};
  const {about, options, form} = route;
  return {
    url,
    schema: {
      ...withoutNothing(schema, document.schema),
      summary: about,
      operationId: operationName(document.route.method, url),
      ...(options === undefined ? {} : addressSchemas(options)),
      ...(form === undefined ? {} : {consumes: ["multipart/form-data"], body: formSchema(form)}),
      ...{[told]: route},
    },
  };
}

/** "get /api/documents/{key}/source" as `getDocumentsSourceOfKey`: the same as long as the address is. */
function operationName(method: string | readonly string[], url: string): string {
  const parts = url.split("/").filter((part) => part !== "" && part !== "api");
  const capital = (word: string) => word.replace(/(?:^|[^a-zA-Z]+)([a-z])?/g, (_, letter: string | undefined) => (letter ?? "").toUpperCase());
  const named = parts.filter((part) => !/^[:{]/.test(part)).map(capital);
  const places = parts.filter((part) => /^[:{]/.test(part)).map((part) => `Of${capital(part.replace(/[^a-zA-Z]/g, ""))}`);
  return [[method].flat()[0]!.toLowerCase(), ...named, ...places].join("");
}

/** An act that takes nothing is told without a body. */
function withoutNothing({body, ...schema}: FastifySchema, declared: FastifySchema): FastifySchema {
  return body === undefined || declared.body === nothing ? schema : {...schema, body};
}

function formSchema({files, fields = {}}: NonNullable<AboutRoute["form"]>): Schema {
  const file = {type: "string", contentMediaType: "application/octet-stream", description: files};
  return {type: "object", properties: {files: {type: "array", items: file}, ...propertiesOf(fields)}, required: ["files"]};
}

/** Every option as a parameter: those that must be given as parts of the path, where the route has no others there. */
function addressSchemas(options: Options): {querystring: Schema; params?: Schema} {
  const entries = Object.entries(options);
  const [places, rest] = [true, false].map((positional) => Object.fromEntries(entries.filter(([, option]) => (option.positional ?? false) === positional)));
  const schema = (some: Options) => ({type: "object", properties: propertiesOf(some), required: requiredOf(some), additionalProperties: false});
  return {querystring: schema(rest!), ...(Object.keys(places!).length > 0 && {params: schema(places!)})};
}

function requiredOf(options: Options): readonly string[] {
  return Object.entries(options).flatMap(([field, option]) => (option.required || option.positional ? [writtenName(field, option)] : []));
}

/** Options that share a name are one that takes the words of each. */
function propertiesOf(options: Options): Readonly<Record<string, Schema>> {
  const properties: Record<string, Schema> = {};
  for (const [field, option] of Object.entries(options)) {
    const name = writtenName(field, option);
    properties[name] = properties[name] === undefined ? schemaOf(option) : manyOf(properties[name], schemaOf(option));
  }
  return properties;
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
