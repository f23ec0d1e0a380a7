import {importFile} from "@standpoint/workbench";
import type {App, Desk} from "../build-server.ts";
import {streamProgress} from "../progress-stream.ts";
import {filesOf} from "../uploads.ts";

export function importRoutes(app: App, {store, asking}: Desk): void {
  app.post("/api/import", async (request, reply) => {
    const {files, fields} = await filesOf(request);
    await streamProgress(reply, ({signal, tell}) =>
      importFile(store, files[0]!, fields, {...asking(), signal, progress: (done, total, name) => tell({done, total, name: name ?? ""})}),
    );
  });
}
