import {QueryClient, QueryObserver} from "@tanstack/react-query";
import {expect, test} from "vitest";
import {refresh} from "../../src/api/live.ts";

/** Answers that are given by hand, in whatever order. */
function answers() {
  const waiting: ((answer: string) => void)[] = [];
  const queryFn = ({signal}: {signal: AbortSignal}) =>
    new Promise<string>((resolve, reject) => {
      waiting.push(resolve);
      signal.addEventListener("abort", () => reject(new DOMException("given up", "AbortError")));
    });
  return {waiting, queryFn};
}

test("an answer that was under way before an act is never taken for the state after it, not even the first one", async () => {
  const client = new QueryClient({defaultOptions: {queries: {staleTime: Infinity, retry: false}}});
  const {waiting, queryFn} = answers();
  const seen = new QueryObserver(client, {queryKey: ["drafts"], queryFn});
  const stop = seen.subscribe(() => undefined);
  await expect.poll(() => waiting.length).toBe(1);
  await refresh(client, false);
  await expect.poll(() => waiting.length).toBe(2);
  waiting[0]?.("before the act");
  waiting[1]?.("after the act");
  await expect.poll(() => seen.getCurrentResult().data).toBe("after the act");
  stop();
});
