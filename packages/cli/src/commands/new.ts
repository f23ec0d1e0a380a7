import {lstatSync, readlinkSync} from "node:fs";
import {Invalid} from "@standpoint/model";
import {places} from "@standpoint/store/places";
import {Command} from "commander";
import {asking, told} from "../open.ts";

export function newCommand(): Command {
  return new Command("new")
    .description("Make an empty project with the five statement types: position, relation, participation, argument, measure.")
    .argument("<project>", "file to make, such as debate.standpoint")
    .option("--name <name>", "name shown for the project (default: the file's)")
    .option("--quiet", "say nothing but faults")
    .action(async (path: string, {name, quiet}: {name?: string; quiet?: boolean}) => {
      refuseLink(path);
      const store = await places.make(path, {...asking(), tell: told, ...(name !== undefined && {name})});
      await store.close();
      if (!quiet) process.stderr.write(`Made ${path}. Next: standpoint add ${path} FILES…\n`);
    });
}

/** Also a link that leads nowhere: what it would make lies under another name than the one given. */
function refuseLink(path: string): void {
  if (lstatSync(path, {throwIfNoEntry: false})?.isSymbolicLink())
    throw new Invalid(`${path} is a link to ${readlinkSync(path)}: name the file itself, or choose another name.`);
}
