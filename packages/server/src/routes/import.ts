import type {App, Serving} from "../serving.ts";
import {streamProgress} from "../progress-stream.ts";
import {importOptions} from "@standpoint/workbench";
import {filesOf} from "../uploads.ts";

export function importRoutes(app: App, {jobs, asking}: Serving): void {
  app.post(
    "/api/import",
    {
      config: {
        route: {
          about: "Brings statements in from a file, or a project of another program.",
          answer: "import",
          lines: true,
          form: {files: "one file of statements", fields: importOptions},
        },
      },
    },
    async (request, reply) => {
      const {files, fields} = await filesOf(request);
      await streamProgress(reply, (watching) => jobs.run({name: "import", input: {file: files[0]!, words: fields, asking: asking()}}, watching));
    },
  );
}
