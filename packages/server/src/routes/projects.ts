import {createReadStream, statSync} from "node:fs";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {Invalid} from "@standpoint/model";
import {z} from "zod";
import type {App, Desk} from "../build-server.ts";
import {leaving} from "../leaving.ts";
import {sent} from "../sent.ts";

/** A copy of the project, whether it is whole, and the other projects of its folder. */
export function projectsRoutes(app: App, {jobs, path, projects}: Desk): void {
  app.get("/api/project/copy", async (_, reply) => {
    const signal = leaving(reply);
    const folder = await mkdtemp(join(tmpdir(), "standpoint-copy-"));
    const gone = () => rm(folder, {recursive: true, force: true});
    const file = join(folder, "copy.standpoint");
    try {
      await jobs.run({name: "copy", input: {path: file}}, {signal});
    } catch (error) {
      await gone();
      throw error;
    }
    const sending = createReadStream(file).on("close", () => void gone());
    return reply
      .header("content-type", "application/vnd.sqlite3")
      .header("content-length", statSync(file).size)
      .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(nameOf(path))}`)
      .send(sending);
  });

  app.get("/api/project/check", async (_, reply) => sent(reply, await jobs.run({name: "check", input: {}}, {signal: leaving(reply)})));

  app.get("/api/projects", () => ({
    folder: projects?.folder ?? null,
    rows: (projects?.list() ?? []).map((file) => ({file, open: file === basename(path)})),
  }));
  app.post("/api/projects", {schema: {body: z.object({name: z.string()})}}, async ({body}) => ({address: await here().make(body.name)}));
  app.post("/api/projects/open", {schema: {body: z.object({file: z.string()})}}, async ({body}) => ({address: await here().open(body.file)}));

  function here() {
    if (projects !== undefined) return projects;
    throw new Invalid('This server keeps to one project: "standpoint new P.standpoint" makes another, "standpoint serve P.standpoint" opens it.');
  }
}

/** The name of the file, which a project in memory has none of. */
function nameOf(path: string): string {
  return path.endsWith(".standpoint") ? basename(path) : "copy.standpoint";
}
