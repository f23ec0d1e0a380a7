import type {Edge, NetworkSettings} from "@standpoint/analysis";
import {keepPreviousData, queryOptions} from "@tanstack/react-query";
import type {Answers, Asked, Question, Replied} from "./messages.ts";
import {Refused} from "../api/client.ts";

let worker: Worker | null = null;
let asked = 0;
const pending = new Map<number, {resolve: (answer: never) => void; reject: (error: Error) => void}>();

/** Asks the worker, which is started with the first question and keeps the frame between them. */
async function ask<Kind extends Question["ask"]>(question: Extract<Question, {ask: Kind}>): Promise<Answers[Kind]> {
  worker ??= started();
  const id = (asked += 1);
  const answer = new Promise<Answers[Kind]>((resolve, reject) => pending.set(id, {resolve, reject}));
  worker.postMessage({id, question} satisfies Asked);
  return answer;
}

function started(): Worker {
  const made = new Worker(new URL("./network-worker.ts", import.meta.url), {type: "module"});
  made.onmessage = ({data}: MessageEvent<Replied>) => {
    const waiting = pending.get(data.id);
    pending.delete(data.id);
    if ("error" in data) waiting?.reject(new Refused(400, data.error));
    else waiting?.resolve(data.answer as never);
  };
  return made;
}

export interface NetworkQuestion {
  readonly type: string | undefined;
  /** The last change of the project: another change, another frame. */
  readonly change: number | undefined;
  readonly settings: NetworkSettings;
}

export function networkQuery({type = "", change = -1, settings}: NetworkQuestion) {
  return queryOptions({
    queryKey: ["worker", "network", type, change, settings],
    enabled: type !== "" && change >= 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
    queryFn: () => ask<"network">({ask: "network", type, change, settings}),
  });
}

/** The ties of one slice of the network computed last; `of` names that network. */
export function sliceQuery(of: unknown, slice: number) {
  return queryOptions({
    queryKey: ["worker", "slice", of, slice],
    placeholderData: keepPreviousData,
    gcTime: 10_000,
    queryFn: () => ask<"slice">({ask: "slice", slice}),
  });
}

export function behindQuery(of: unknown, edge: Edge | null) {
  return queryOptions({
    queryKey: ["worker", "behind", of, edge],
    enabled: edge !== null,
    gcTime: 10_000,
    queryFn: () => (edge === null ? Promise.resolve(new Int32Array()) : ask<"behind">({ask: "behind", edge})),
  });
}
