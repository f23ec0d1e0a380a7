import {createRequire} from "node:module";
import type {AboutRoute} from "./openapi.ts";

/** JSON Schema. */
export interface Schema {
  readonly [word: string]: unknown;
}

/** What the types of answers come to; `npm run schemas` writes it. */
interface AnswerSchemas {
  /** By the names that routes say. */
  readonly answers: Readonly<Record<string, Schema>>;
  /** What those refer to. */
  readonly schemas: Readonly<Record<string, Schema>>;
}

/** Where an operation keeps, until the description is whole, what its route says of itself. */
export const told = "x-told";

interface Operation {
  readonly [told]?: AboutRoute;
  readonly parameters?: readonly object[];
}

interface Described {
  readonly paths?: Readonly<Record<string, object | undefined>>;
  readonly components?: {readonly schemas?: object};
}

/** The schemas of all answers. */
function answerSchemas(): AnswerSchemas {
  return createRequire(import.meta.url)("@standpoint/server/answer-schemas.json") as AnswerSchemas;
}

/** The description of the interface with what each operation answers, how it refuses, and the header that acts need. */
export function withAnswers<Whole extends Described>(whole: Whole): Whole {
  const {answers, schemas} = answerSchemas();
  const answered = (methods: object) =>
    Object.fromEntries(Object.entries<Operation>({...methods}).map(([method, operation]) => [method, answering(method, operation, answers)] as const));
  const paths = Object.fromEntries(Object.entries(whole.paths ?? {}).map(([path, methods]) => [path, answered(methods ?? {})] as const));
  return {...whole, paths, components: {...whole.components, schemas: {...whole.components?.schemas, ...schemas}}};
}

function answering(method: string, {[told]: route, ...operation}: Operation, answers: AnswerSchemas["answers"]): object {
  if (route === undefined) return operation;
  const acts = method !== "get";
  const parameters = [...(operation.parameters ?? []), ...(acts ? [actHeader] : [])];
  return {...operation, ...(parameters.length > 0 && {parameters}), responses: {...answerOf(route, answers), ...refusals(route, acts)}};
}

/** What a form or a picture on another site cannot send. */
const actHeader = {
  name: "x-standpoint",
  in: "header",
  required: true,
  schema: {type: "string", const: "1"},
  description: "says that no other site sends this",
};

function answerOf({answer, sends, lines, otherJson}: AboutRoute, answers: AnswerSchemas["answers"]): object {
  if (answer === undefined && sends === undefined) return {204: {description: "Done."}};
  const schema = answer === undefined || otherJson === undefined ? answers[answer ?? ""] : {anyOf: [answers[answer], otherJson]};
  const json = answer === undefined ? {} : {[lines ? "application/x-ndjson" : "application/json"]: {schema}};
  const other = Object.fromEntries([sends ?? []].flat().map((type) => [type, {schema: {type: "string"}}] as const));
  return {200: {description: lines ? "A line for each step, and the answer as the last." : "The answer.", content: {...other, ...json}}};
}

const refusal = (description: string) => ({description, content: {"application/json": {schema: {$ref: "#/components/schemas/Refusal"}}}});

/** In one sentence each: what is wrong, where, and the remedy. */
function refusals(route: AboutRoute, acts: boolean): object {
  return {
    400: refusal("Something given is wrong."),
    403: refusal("Asked from another site, by a name that is not this server's, or, of an act, without its header."),
    404: refusal("Something asked for is not there."),
    ...(acts && refusalsOfActs(route)),
    429: refusal("Too many requests within a minute."),
    499: refusal("Who asked went away, or the server is on its way out."),
    500: refusal("A fault of the program; the sentence names the number under which the log says more."),
  };
}

function refusalsOfActs({edits, form}: AboutRoute): object {
  const clash = edits ? "; with `conflict` where somebody else changed the same meanwhile." : ", or the project cannot be written.";
  return {
    ...(form !== undefined && {406: refusal("What was sent is no form.")}),
    409: refusal(`It clashes with what is there${clash}`),
    413: refusal("What was sent is too large."),
    415: refusal("What was sent is of a kind that is not taken here."),
  };
}
