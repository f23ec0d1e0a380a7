import {dnaColumns, type DnaColumns, type DnaStatements} from "@standpoint/formats";
import type {Frame, StatementType, TypeId, TypeRow, VariableId} from "@standpoint/model";
import {frameFrom, type FrameSources, type ScannedStatements, type Store} from "@standpoint/store";

/**
 * A `.dna` file as a store that is read from: types and frames come straight from its tables, without its texts, and what else is asked
 * for from a project it is brought into, once, by `whole`. Undefined for a file in which an import mends something.
 */
export function dnaStore(path: string, whole: () => Promise<Store>): Store | undefined {
  const columns = dnaColumns(path);
  if (!columns) return undefined;
  let opened: Promise<Store> | undefined;
  const rest = () => (opened ??= whole());
  const light: Partial<Store> = {...lightStore(columns, rest), close: async () => (await opened)?.close()};
  return new Proxy(light as Store, {
    get(_, name: keyof Store | "then") {
      // Whoever waits for the store asks first whether it is something to wait for.
      if (name === "then") return undefined;
      return light[name] ?? (async (...given: unknown[]) => ((await rest())[name] as (...words: unknown[]) => unknown)(...given));
    },
  });
}

function lightStore(columns: DnaColumns, rest: () => Promise<Store>): Pick<Store, "address" | "readOnly" | "types" | "frame" | "statementKeys"> {
  const types = columns.statements.map(typeRow);
  const keys = new Map<number, string>();
  for (const {places, ids} of columns.statements) places.forEach((place, row) => keys.set(place, String(ids[row])));
  const frames = new Map<string, Frame>();
  return {
    address: null,
    readOnly: null,
    types: () => Promise.resolve(types),
    async frame(type, asOf) {
      const row = types.findIndex(({name}) => name === type);
      if (asOf !== undefined || row < 0) return (await rest()).frame(type, asOf);
      const known = frames.get(type) ?? frameOf(columns, columns.statements[row]!, types[row]!);
      frames.set(type, known);
      return known;
    },
    statementKeys: (ids) => Promise.resolve(new Map([...ids].flatMap((id) => (keys.has(id) ? [[id, keys.get(id)!] as const] : [])))),
  };
}

/** As the import numbers types and variables. */
function typeRow({type, ids}: DnaStatements, at: number): StatementType & TypeRow {
  const variables = type.variables.map((variable, i) => ({...variable, id: (i + 1) as VariableId}));
  return {id: (at + 1) as TypeId, name: type.name, colour: type.colour, variables, statements: ids.length, version: 0};
}

function frameOf(columns: DnaColumns, statements: DnaStatements, type: StatementType): Frame {
  return frameFrom(type, sourcesOf(columns), [scanned(columns, statements)], 0);
}

/** An entity is numbered by its place, a document too, as the import numbers them. */
function sourcesOf({documents, entities, coders}: DnaColumns): FrameSources {
  const places = new Map(entities.map(({kind, name}, at) => [`${kind}\u0000${name}`, at + 1]));
  return {
    documents: documents.map((one, at) => ({...one, id: at + 1})),
    entities: entities.map(({kind, name, parent, attributes = {}}, at) => ({
      id: at + 1,
      kind,
      name,
      parent: parent === undefined ? null : (places.get(`${kind}\u0000${parent}`) ?? null),
      attributes,
    })),
    coders: coders.map((name, at) => ({id: at + 1, name})),
  };
}

function scanned({documents}: DnaColumns, statements: DnaStatements): ScannedStatements {
  const placeOf = new Map(documents.map(({id}, at) => [id, at + 1]));
  const {places, starts, stops, coders, values} = statements;
  return {
    ids: places,
    documents: statements.documents.map((id) => placeOf.get(id)!),
    starts,
    stops,
    coders,
    values: places.map((_, row) => valuesAt(values, row)),
    flags: {},
  };
}

/** As the database keeps the values of a statement: by the numbers of the variables. */
function valuesAt(values: DnaStatements["values"], row: number): Record<string, number | string | boolean> {
  const kept: Record<string, number | string | boolean> = {};
  for (let i = 0; i < values.length; ++i) {
    const value = values[i]![row];
    if (value !== undefined) kept[i + 1] = value;
  }
  return kept;
}
