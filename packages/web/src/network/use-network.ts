import type {NetworkSettings} from "@standpoint/analysis";
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

type Later = Exclude<Question, {ask: "network"}>;

/** Something of the network computed last, which `of` names: 0 while another is on its way. Null asks nothing. */
export function laterQuery<Kind extends Later["ask"]>(of: number, question: Extract<Later, {ask: Kind}> | null) {
  return queryOptions({
    queryKey: ["worker", "of the network", of, question],
    enabled: of > 0 && question !== null,
    placeholderData: keepPreviousData,
    gcTime: 10_000,
    queryFn: () => (question === null ? Promise.reject(new Refused(0, "nothing was asked")) : ask<Kind>(question as Extract<Question, {ask: Kind}>)),
  });
}
