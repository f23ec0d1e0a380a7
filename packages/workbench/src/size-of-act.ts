import type {Store} from "@standpoint/store";
import {mayLose} from "./types/change-type.ts";
import type {Job, JobInputs, JobName} from "./jobs.ts";

type Size<Input> = (store: Store, input: Input) => number | Promise<number>;

/** So many statements are looked through, for those that name an entity, while one is changed. */
const lookedThrough = 2000;

const sizes: {readonly [Name in JobName]?: Size<JobInputs[Name]>} = {
  recode: async (store, {statements}) => statements.length + (await statementsIn(store)) / lookedThrough,
  codeAll: (_, {coding}) => coding.hits.length,
  merge: (store) => statementsIn(store),
  documentRemoval: async (store, {key}) => (await store.statements({document: key}, {offset: 0, limit: 0})).total,
  async typeChange(store, {name, edit}) {
    const type = (await store.types()).find((one) => one.name === name);
    return type && mayLose(type, edit) ? type.statements : 0;
  },
  undo: async (store) => extentOf(store, (await store.undoable()).undo),
  redo: async (store) => extentOf(store, (await store.undoable()).redo),
};

/** Statements and other rows that an act may touch, or has to look through; one that is not told apart here may touch any number. */
export async function sizeOfAct(store: Store, {name, input}: Job): Promise<number> {
  const size = sizes[name] as Size<typeof input> | undefined;
  return size ? size(store, input) : Infinity;
}

async function statementsIn(store: Store): Promise<number> {
  return (await store.types()).reduce((sum, {statements}) => sum + statements, 0);
}

async function extentOf(store: Store, change: {readonly id: number} | null): Promise<number> {
  return change ? store.extent(change.id) : 0;
}
