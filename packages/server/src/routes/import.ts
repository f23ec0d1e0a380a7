import type {App, Desk} from "../build-server.ts";
import {streamProgress} from "../progress-stream.ts";
import {filesOf} from "../uploads.ts";

export function importRoutes(app: App, {jobs, asking}: Desk): void {
  app.post("/api/import", async (request, reply) => {
    const {files, fields} = await filesOf(request);
    await streamProgress(reply, (watching) => jobs.run({name: "import", input: {file: files[0]!, words: fields, asking: asking()}}, watching));
  });
}
