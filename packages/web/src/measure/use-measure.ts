import type {ResolvedSettings} from "@standpoint/analysis";
import {keepPreviousData, queryOptions, useQuery, useQueryClient} from "@tanstack/react-query";
import {useState} from "react";
import {Refused} from "../api/client.ts";
import type {FrameName} from "./held-frame.ts";
import type {Asked, MeasureName, MeasureQuestion, Measures, News, Question, Replied, Whose} from "./messages.ts";

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  readonly onNews: (news: News) => void;
}

let worker: Worker | null = null;
let asked = 0;
const pending = new Map<number, Waiting>();

interface Listening {
  readonly signal: AbortSignal;
  readonly onNews?: (news: News) => void;
}

/** Asks the worker, which keeps the frame between questions. Who aborts ends the worker: the next question starts another. */
async function ask<Answer>(frame: FrameName, question: Question, {signal, onNews = () => undefined}: Listening): Promise<Answer> {
  worker ??= started();
  const id = (asked += 1);
  const answer = new Promise<Answer>((resolve, reject) => pending.set(id, {resolve, reject, onNews}));
  signal.addEventListener("abort", () => {
    if (pending.has(id)) stop();
  });
  worker.postMessage({id, frame, question} satisfies Asked);
  return answer;
}

function stop(): void {
  worker?.terminate();
  worker = null;
  const waiting = [...pending.values()];
  pending.clear();
  for (const {reject} of waiting) reject(new Refused(0, "the computation was stopped"));
}

function started(): Worker {
  const made = new Worker(new URL("./measure-worker.ts", import.meta.url), {type: "module"});
  made.onmessage = ({data}: MessageEvent<Replied>) => {
    const waiting = pending.get(data.id);
    if ("news" in data) return waiting?.onNews(data.news);
    pending.delete(data.id);
    if ("error" in data) waiting?.reject(new Refused(400, data.error));
    else waiting?.resolve(data.answer as never);
  };
  return made;
}

/** A measure on its way, there, refused or stopped. */
export interface Computing<Name extends MeasureName = MeasureName> {
  readonly frame: FrameName | null;
  readonly measured: Measures[Name] | undefined;
  readonly error: Error | null;
  readonly running: boolean;
  /** Stopped before it was there. */
  readonly stopped: boolean;
  readonly news: News | null;
  readonly cancel: () => void;
  readonly run: () => void;
}

/** Computes a measure in the worker whenever the settings change; until it is there the one before stays. */
export function useMeasure<Name extends MeasureName>(frame: FrameName | null, question: MeasureQuestion<Name>): Computing<Name> {
  const client = useQueryClient();
  const [news, setNews] = useState<News | null>(null);
  const queryKey = ["worker", "measure", frame, question];
  const query = useQuery({
    queryKey,
    enabled: frame !== null,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 60_000,
    queryFn: ({signal}) => {
      setNews((before) => (before === null ? null : {...before, share: null, words: ""}));
      return ask<Measures[Name]>(frame ?? {type: "", change: -1}, question as Question, {signal, onNews: setNews});
    },
  });
  const running = query.fetchStatus !== "idle";
  return {
    frame,
    measured: query.data,
    error: running ? null : query.error,
    running: running || (frame === null && query.isPending),
    stopped: frame !== null && !running && (query.isPending || query.isPlaceholderData),
    news,
    cancel: () => void client.cancelQueries({queryKey}),
    run: () => void query.refetch(),
  };
}

/** The statements that a mark rests on; settings are those that the measure says it used. */
export function statementsQuery(frame: FrameName | null, settings: ResolvedSettings | undefined, whose: Whose | null) {
  return queryOptions({
    queryKey: ["worker", "measure", "statements", frame, settings, whose],
    enabled: frame !== null && settings !== undefined && whose !== null,
    gcTime: 10_000,
    queryFn: async ({signal}) =>
      frame === null || settings === undefined || whose === null ? [] : [...(await ask<Int32Array>(frame, {ask: "statements", settings, whose}, {signal}))],
  });
}
