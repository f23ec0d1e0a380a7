import {QueryClient} from "@tanstack/react-query";
import {afterEach, expect, test, vi} from "vitest";
import {projectNow} from "../../src/api/project-now.ts";
import {projectQuery} from "../../src/api/queries.ts";

/** A server whose answers are given by hand, in whatever order. */
function answeredByHand(): ((project: object) => void)[] {
  const waiting: ((project: object) => void)[] = [];
  const answer = (_url: string, {signal}: RequestInit = {}) =>
    new Promise<Response>((resolve, reject) => {
      waiting.push((project) => resolve(Response.json(project)));
      signal?.addEventListener("abort", () => reject(new DOMException("given up", "AbortError")));
    });
  vi.stubGlobal("fetch", answer);
  return waiting;
}

afterEach(() => vi.unstubAllGlobals());

function pageThatKnows(change: number): QueryClient {
  const client = new QueryClient({defaultOptions: {queries: {retry: false}}});
  client.setQueryData(projectQuery.queryKey, {undoChange: change} as never);
  return client;
}

test("the project as it is now is not an answer under way from before, nor given up with one", async () => {
  const client = pageThatKnows(1);
  const waiting = answeredByHand();
  client.query({...projectQuery, staleTime: 0}).catch(() => undefined);
  await expect.poll(() => waiting.length).toBe(1);
  const now = projectNow(client);
  await expect.poll(() => waiting.length).toBe(2);
  await client.cancelQueries({queryKey: projectQuery.queryKey}, {silent: true});
  waiting[1]?.({undoChange: 3});
  expect(await now).toMatchObject({undoChange: 3});
});

test("what the page knows is taken when no answer comes", async () => {
  const client = pageThatKnows(1);
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")));
  expect(await projectNow(client)).toMatchObject({undoChange: 1});
});
