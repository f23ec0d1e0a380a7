import {
  Conflict,
  counted,
  Invalid,
  Missing,
  own,
  type StatementType,
  type StatementTypeDraft,
  type TypeId,
  type Variable,
  type VariableDraft,
} from "@standpoint/model";
import type {Writing} from "../port.ts";
import {newUid} from "./lasting.ts";
import {rowsOf} from "./rows.ts";
import type {StoredValues} from "./values.ts";
import type {Desk} from "./writing.ts";

export type WritingTypes = ReturnType<typeof writingTypes>;

export function writingTypes(desk: Desk) {
  const {db, recorder} = desk;
  const known = new Map<string, StatementType>();

  async function type(name: string): Promise<StatementType | undefined> {
    const found = known.get(name) ?? (await rowsOf(db, "type")).map(read).find((candidate) => candidate.name === name.toWellFormed());
    if (found) known.set(name, found);
    return found;
  }

  return {
    type,

    async addType(draft: StatementTypeDraft): Promise<TypeId> {
      if (await type(draft.name)) throw new Conflict(`There is a statement type "${draft.name}" already.`);
      checkNames(draft);
      const variables = draft.variables.map((variable, i) => ({...variable, id: i + 1, uid: newUid()}));
      return (await recorder.insert("type", {name: draft.name, colour: draft.colour, variables: JSON.stringify(variables)})) as TypeId;
    },

    async changeType(name: string, draft: StatementTypeDraft, renamed: Readonly<Record<string, string>> = {}): Promise<void> {
      const before = await type(name);
      if (!before) throw new Missing(`There is no statement type "${name}" in this project.`);
      checkNames(draft);
      if (draft.name !== name && (await type(draft.name))) throw new Conflict(`There is a statement type "${draft.name}" already.`);
      const was = (variable: VariableDraft) => before.variables.find((old) => old.name === (own(renamed, variable.name) ?? variable.name));
      await refuseLoss(
        desk,
        before,
        draft.variables.map((variable) => ({variable, old: was(variable)})),
      );
      let next = Math.max(0, ...before.variables.map(({id}) => id as number));
      const variables = draft.variables.map((variable) => ({...variable, ...(was(variable) ? lasting(was(variable)!) : {id: ++next, uid: newUid()})}));
      await recorder.update("type", before.id, {name: draft.name, colour: draft.colour, variables: JSON.stringify(variables)});
      known.clear();
    },

    async removeType(name: string): Promise<void> {
      const before = await type(name);
      if (!before) throw new Missing(`There is no statement type "${name}" in this project.`);
      const statement = await db.selectFrom("statement").select("id").where("type", "=", before.id).executeTakeFirst();
      if (statement) throw new Conflict(`There are statements of the type "${name}": remove them first.`);
      await recorder.remove("type", before.id);
      known.clear();
    },
  } satisfies Partial<Writing>;
}

/** What stays of a variable whatever becomes of it. */
function lasting({id, uid}: Variable): Pick<Variable, "id" | "uid"> {
  return {id, ...(uid !== undefined && {uid})};
}

function read({id, name, colour, variables}: {id: number; name: string; colour: string; variables: string}): StatementType {
  return {id: id as TypeId, name, colour, variables: JSON.parse(variables) as Variable[]};
}

function checkNames({name, variables}: StatementTypeDraft): void {
  const names = variables.map((variable) => variable.name);
  const twice = names.find((candidate, i) => names.indexOf(candidate) !== i);
  if (twice !== undefined) throw new Invalid(`The statement type "${name}" has two variables named "${twice}": rename one.`);
}

interface Continued {
  readonly variable: VariableDraft;
  readonly old: Variable | undefined;
}

/** Throws Conflict when a variable that is left out, or changes its kind, is filled in some statement. */
async function refuseLoss({db}: Desk, before: StatementType, continued: readonly Continued[]): Promise<void> {
  const keeps = ({variable, old}: Continued) => old !== undefined && variable.kind === old.kind && variable.entityKind === old.entityKind;
  const kept = new Set(continued.filter(keeps).map(({old}) => old?.id));
  const lost = before.variables.filter(({id}) => !kept.has(id));
  if (lost.length === 0) return;
  const rows = await db.selectFrom("statement").select("values").where("type", "=", before.id).execute();
  for (const variable of lost) {
    const filled = rows.filter(({values}) => (JSON.parse(values) as StoredValues)[variable.id] !== undefined).length;
    if (filled > 0) throw new Conflict(`"${variable.name}" is filled in ${counted(filled, "statement")}, which would lose it: empty it there first.`);
  }
}
