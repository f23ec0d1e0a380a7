import {analysisNames, type AnalysisName} from "@standpoint/workbench";
import {Invalid} from "@standpoint/model";
import type {Command} from "commander";

type Commands = Readonly<Record<string, () => Promise<Command>>>;

const before: Commands = {
  new: async () => (await import("./commands/new.ts")).newCommand(),
  add: async () => (await import("./commands/add.ts")).addCommand(),
  import: async () => (await import("./commands/import.ts")).importCommand(),
  export: async () => (await import("./commands/export.ts")).exportCommand(),
  revise: async () => (await import("./commands/revise.ts")).reviseCommand(),
  documents: async () => (await import("./commands/lists.ts")).documentsCommand(),
  statements: async () => (await import("./commands/lists.ts")).statementsCommand(),
  entities: async () => (await import("./commands/lists.ts")).entitiesCommand(),
  search: async () => (await import("./commands/lists.ts")).searchCommand(),
};

const after: Commands = {
  drafts: async () => (await import("./commands/drafts.ts")).draftsCommand(),
  names: async () => (await import("./commands/names.ts")).namesCommand(),
  history: async () => (await import("./commands/history.ts")).historyCommand(),
  undo: async () => (await import("./commands/history.ts")).undoCommand(),
  redo: async () => (await import("./commands/history.ts")).redoCommand(),
  check: async () => (await import("./commands/check.ts")).checkCommand(),
  backup: async () => (await import("./commands/backup.ts")).backupCommand(),
  restore: async () => (await import("./commands/restore.ts")).restoreCommand(),
  serve: async () => (await import("./commands/serve.ts")).serveCommand(),
};

const analysing = async (name: AnalysisName) => (await import("./analyses/command.ts")).analysisCommand(name);

/** Every command, as help lists them; each is loaded only when it is made. */
const commands: Commands = {...before, ...Object.fromEntries(analysisNames.map((name) => [name, () => analysing(name)])), ...after};

export const commandNames: readonly string[] = Object.keys(commands);

/** Throws Invalid for a name that no command has. */
export async function commandOf(name: string): Promise<Command> {
  const made = commands[name];
  if (!made) throw new Invalid(`There is no command "${name}"`);
  return made();
}
