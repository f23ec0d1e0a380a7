import type {NetworkSettings} from "@standpoint/analysis";
import {keepPreviousData, queryOptions} from "@tanstack/react-query";
import {Refused} from "../api/client.ts";
import type {FrameName} from "../measure/held-frame.ts";
import {WorkerClient} from "../worker/client.ts";
import type {Answers, Question} from "./messages.ts";

const worker = new WorkerClient<Question>(() => new Worker(new URL("./network-worker.ts", import.meta.url), {type: "module"}));

function ask<Kind extends Question["ask"]>(question: Extract<Question, {ask: Kind}>): Promise<Answers[Kind]> {
  return worker.ask<Answers[Kind]>(question);
}

/** Null while it is not known which statements are read. */
export function networkQuery(frame: FrameName | null, settings: NetworkSettings) {
  return queryOptions({
    queryKey: ["worker", "network", frame, settings],
    enabled: frame !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
    queryFn: () => ask<"network">({ask: "network", frame: frame ?? {type: "", change: -1}, settings}),
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
