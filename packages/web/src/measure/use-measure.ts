import type {ResolvedSettings} from "@standpoint/analysis";
import {keepPreviousData, queryOptions, useQuery, useQueryClient} from "@tanstack/react-query";
import {useState} from "react";
import {WorkerClient} from "../worker/client.ts";
import type {FrameName} from "./held-frame.ts";
import type {Asked, MeasureName, MeasureQuestion, Measures, News, Question, Whose} from "./messages.ts";

const worker = new WorkerClient<Asked, News>(() => new Worker(new URL("./measure-worker.ts", import.meta.url), {type: "module"}));

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
      return worker.ask<Measures[Name]>({frame: frame ?? {type: "", change: -1}, question: question as Question}, {signal, onNews: setNews});
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
      frame === null || settings === undefined || whose === null
        ? []
        : [...(await worker.ask<Int32Array>({frame, question: {ask: "statements", settings, whose}}, {signal}))],
  });
}
