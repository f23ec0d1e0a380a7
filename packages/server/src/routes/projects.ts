import {createReadStream, statSync} from "node:fs";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {Invalid} from "@standpoint/model";
import type {ProjectFacts} from "@standpoint/store";
import {places} from "@standpoint/store/places";
import {backupsIn} from "@standpoint/workbench";
import {z} from "zod";
import type {App, Serving} from "../serving.ts";
import {leaving} from "../leaving.ts";
import {sent} from "../sent.ts";

/** A copy of the project, its backups, whether it is whole, and the projects beside it. */
export function projectsRoutes(app: App, {store, jobs, address, projects, asking}: Serving): void {
  app.get("/api/project/copy", {config: {route: {about: "The project as a file of its own.", sends: "application/vnd.sqlite3"}}}, async (_, reply) => {
    const signal = leaving(reply);
    const folder = await mkdtemp(join(tmpdir(), "standpoint-copy-"));
    const gone = () => rm(folder, {recursive: true, force: true});
    const file = join(folder, "copy.standpoint");
    try {
      await jobs.run({name: "copy", input: {address: file}}, {signal});
    } catch (error) {
      await gone();
      throw error;
    }
    const sending = createReadStream(file).on("close", () => void gone());
    return reply
      .header("content-type", "application/vnd.sqlite3")
      .header("content-length", statSync(file).size)
      .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(nameOf(address))}`)
      .send(sending);
  });

  app.get("/api/project/check", {config: {route: {about: "Whether the project is whole.", answer: "check"}}}, async (_, reply) =>
    sent(reply, await jobs.run({name: "check", input: {}}, {signal: leaving(reply)})),
  );

  app.get("/api/project/backups", {config: {route: {about: "The backups of the project, newest first.", answer: "backups"}}}, async () => {
    const folder = places.around(address).backups;
    const rows = folder === null ? [] : backupsIn(folder, places.nameOf(address)).map(({file, at}) => ({file, at}));
    return {folder, last: latest(rows[0]?.at, await store.facts()), rows};
  });
  app.post(
    "/api/project/backups",
    {config: {route: {about: "Makes a backup and removes the oldest of more than ten.", answer: "backUp"}}},
    async (_, reply) => {
      const folder = places.around(address).backups;
      if (folder === null) throw new Invalid("This project is kept in memory, so it has no folder for backups: download a copy instead.");
      return sent(reply, await jobs.run({name: "backUp", input: {address, folder, at: asking().at}}, {signal: leaving(reply)}));
    },
  );

  app.get("/api/projects", {config: {route: {about: "The projects beside this one.", answer: "projects"}}}, async () => {
    const room = projects?.room;
    return {folder: room?.shown ?? null, rows: ((await room?.list()) ?? []).map((file) => ({file, open: file === room?.own}))};
  });
  app.post(
    "/api/projects",
    {schema: {body: z.strictObject({name: z.string()})}, config: {route: {about: "Makes a project beside this one.", answer: "projectMade"}}},
    async ({body}) => ({address: await here().make(body.name)}),
  );
  app.post(
    "/api/projects/open",
    {schema: {body: z.strictObject({file: z.string()})}, config: {route: {about: "Has a project beside this one served.", answer: "projectMade"}}},
    async ({body}) => ({address: await here().open(body.file)}),
  );

  function here() {
    if (projects !== undefined) return projects;
    throw new Invalid('This server keeps to one project: "standpoint new P.standpoint" makes another, "standpoint serve P.standpoint" opens it.');
  }
}

/** When the last backup was made, wherever it lies; as the project knows it, or as the folder shows. */
function latest(here: string | undefined, facts: ProjectFacts): string | null {
  const moments = [here, facts.lastBackup].filter((at) => at !== undefined && at !== null).map((at) => new Date(at).toISOString());
  return moments.sort().at(-1) ?? null;
}

/** The name of the file, which a project in memory has none of. */
function nameOf(address: string): string {
  return address.endsWith(".standpoint") ? basename(address) : "copy.standpoint";
}
