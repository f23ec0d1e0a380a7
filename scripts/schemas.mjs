// The JSON Schema of every answer, from the TypeScript types that say it once: analysis/src/answers and model/src/answers.
// "npm run schemas" writes packages/server/answer-schemas.json; with --check a stale file is a failure.
//
// The types are read through TypeScript's own checker, which knows what settings come to by the tables of options; generators
// that read declarations stop at those.
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import ts from "typescript";

const path = "packages/server/answer-schemas.json";
const entry = "packages/analysis/src/answers/answers.ts";
const check = process.argv.includes("--check");
const {config} = ts.readConfigFile("tsconfig.base.json", ts.sys.readFile);
const {options} = ts.parseJsonConfigFileContent(config, ts.sys, ".");
const program = ts.createProgram([entry, "packages/model/src/edtf.d.ts"], {...options, composite: false, noEmit: true, types: ["node"]});
const checker = program.getTypeChecker();
const named = new Map();
const schemas = {};

const written = `{"answers": ${lines(answersOf("Answers"))},\n"schemas": ${lines(sorted(schemas))}}\n`;
if (!check) writeFileSync(path, written);
else if (!existsSync(path) || readFileSync(path, "utf8") !== written) {
  console.error(`${path} is stale: run "npm run schemas" and commit it`);
  process.exitCode = 1;
}

/** By the name that a route says: the schema of each property of the table of answers. */
function answersOf(name) {
  const table = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry))).find((one) => one.name === name);
  const properties = checker.getDeclaredTypeOfSymbol(table).getProperties();
  return sorted(Object.fromEntries(properties.map((one) => [one.name, schemaOf(checker.getTypeOfSymbol(one), one.name)])));
}

function schemaOf(type, where) {
  const name = nameOf(type);
  if (name === undefined) return bare(type, where);
  const known = named.get(name);
  if (known === undefined) {
    named.set(name, type);
    schemas[name] = {...described(type.aliasSymbol ?? type.symbol), ...bare(type, name)};
  } else if (known !== type) throw new Error(`${where}: two types are called ${name}; give one of them another name`);
  return {$ref: `#/components/schemas/${name}`};
}

/** Interfaces and aliases of the project's own that take no type are known by their names. */
function nameOf(type) {
  const symbol = type.aliasSymbol ?? (type.objectFlags & ts.ObjectFlags.ClassOrInterface ? type.symbol : undefined);
  if (!symbol || type.aliasTypeArguments || !(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.UnionOrIntersection))) return undefined;
  const [at] = symbol.declarations ?? [];
  const exported = at && ts.getCombinedModifierFlags(at) & ts.ModifierFlags.Export;
  return exported && !at.typeParameters && at.getSourceFile().fileName.includes("/packages/") ? symbol.name : undefined;
}

function bare(type, where) {
  const {flags} = type;
  if (flags & ts.TypeFlags.NonPrimitive) return {type: "object"};
  if (flags & ts.TypeFlags.Unknown && where.startsWith("ClashingField.")) return {};
  if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) throw new Error(`${where}: an answer cannot be of a type that is not known`);
  if (type.isUnion()) return unionOf(type, where);
  if (flags & ts.TypeFlags.Intersection && type.types.some(isScalar)) return bare(type.types.find(isScalar), where);
  if (type.isStringLiteral() || type.isNumberLiteral()) return {const: type.value};
  if (flags & ts.TypeFlags.BooleanLiteral) return {const: type.intrinsicName === "true"};
  if (flags & ts.TypeFlags.Null) return {type: "null"};
  if (flags & ts.TypeFlags.StringLike) return {type: "string"};
  if (flags & ts.TypeFlags.NumberLike) return {type: "number"};
  if (checker.isTupleType(type)) return tupleOf(checker.getTypeArguments(type), where);
  if (checker.isArrayType(type)) return {type: "array", items: schemaOf(checker.getTypeArguments(type)[0], where)};
  return objectOf(type, where);
}

function isScalar({flags}) {
  return (flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike)) !== 0;
}

function tupleOf(types, where) {
  const prefixItems = types.map((one) => schemaOf(one, where));
  return {type: "array", prefixItems, items: false, minItems: types.length, maxItems: types.length};
}

/** Literals as one enum; what is left out is no value. */
function unionOf({types}, where) {
  const values = types.filter(({flags}) => !(flags & ts.TypeFlags.Undefined));
  const [yes, no] = [true, false].map((value) => values.some((one) => one.flags & ts.TypeFlags.BooleanLiteral && one.intrinsicName === String(value)));
  const literals = values.filter((one) => one.isStringLiteral() || one.isNumberLiteral()).map(({value}) => value);
  const rest = values.filter((one) => !one.isStringLiteral() && !one.isNumberLiteral() && !(one.flags & ts.TypeFlags.BooleanLiteral));
  const open = rest.some((one) => one.flags & ts.TypeFlags.StringLike || (one.flags & ts.TypeFlags.Intersection && one.types.some(isScalar)));
  const parts = [
    ...(literals.length > 0 && !open ? [literals.length === 1 ? {const: literals[0]} : {enum: literals.sort()}] : []),
    ...(yes && no ? [{type: "boolean"}] : yes || no ? [{const: yes}] : []),
    ...rest.map((one) => schemaOf(one, where)),
  ];
  return parts.length === 1 ? parts[0] : {anyOf: parts};
}

function objectOf(type, where) {
  const properties = {};
  const required = [];
  for (const property of checker.getPropertiesOfType(type)) {
    const of = checker.getTypeOfSymbol(property);
    if (of.flags & ts.TypeFlags.Undefined && !of.isUnion()) continue;
    properties[property.name] = {...described(property), ...schemaOf(of, `${where}.${property.name}`)};
    const missing = property.flags & ts.SymbolFlags.Optional || (of.isUnion() && of.types.some(({flags}) => flags & ts.TypeFlags.Undefined));
    if (!missing) required.push(property.name);
  }
  const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
  return {
    type: "object",
    ...(Object.keys(properties).length > 0 ? {properties} : {}),
    ...(required.length > 0 ? {required} : {}),
    additionalProperties: index ? schemaOf(index.type, where) : false,
  };
}

function described(symbol) {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  return text === "" ? {} : {description: text.replace(/\s+/g, " ")};
}

/** A line a schema, so that a change of one shows as one. */
function lines(table) {
  return `{\n${Object.entries(table)
    .map(([name, schema]) => `${JSON.stringify(name)}: ${JSON.stringify(schema)}`)
    .join(",\n")}\n}`;
}

function sorted(table) {
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
}
