import {spanOf} from "@standpoint/model";
import {buildServer} from "@standpoint/server";
import type {Store} from "@standpoint/store";
import {createSqlite} from "@standpoint/store/sqlite";
import type {FastifyInstance, InjectOptions, LightMyRequestResponse} from "fastify";

export const text = "Anna backs the tax. Ben does not. Nobody asked Cleo.\nThe tax came anyway.";

/** A server without a port, over a project in memory with one document and two statements. */
export async function served(): Promise<{app: FastifyInstance; store: Store; ask: (options: InjectOptions) => Promise<LightMyRequestResponse>}> {
  const store = await createSqlite(":memory:", {at: 0, name: "Tax"});
  await store.act({who: "ada", command: "test", summary: "filled it", at: 1000}, async (writing) => {
    await writing.addDocument({key: "minutes", title: "Minutes", authors: [], date: "2024-03-01", text});
    await writing.addStatement({
      key: "a",
      document: "minutes",
      type: "position",
      spans: [spanOf(text, 0, 18)],
      values: {holder: "Anna", concept: "Tax", agreement: true},
    });
    await writing.addStatement({
      key: "b",
      document: "minutes",
      type: "position",
      spans: [spanOf(text, 20, 32)],
      values: {holder: "Ben", concept: "Tax", agreement: false},
    });
  });
  let now = 2000;
  const app = await buildServer({store, address: ":memory:", version: "test", who: "ada", clock: () => (now += 1000)});
  const ask = (options: InjectOptions) => app.inject({...options, headers: {host: "127.0.0.1", "x-standpoint": "1", ...options.headers}});
  return {app, store, ask};
}
