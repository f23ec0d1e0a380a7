import type {JobState} from "@standpoint/model";
import {stopped} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {isReading, jobWords, type Job, type Told, type Watching} from "@standpoint/workbench";
import {keptAnswers} from "./kept-answers.ts";
import type {Jobs, Performing} from "./jobs.ts";

/** Work under way, and everybody who waits for it. */
interface Shared {
  readonly what: string;
  readonly told: Promise<Told>;
  readonly askers: Set<Watching>;
  readonly stopping: AbortController;
  share: number | null;
}

/** Who wishes for what is being worked out already waits for that; the last answers are kept as long as the project stays as it is. */
export function joining(store: Pick<Store, "lastChange">, performing: Performing): Jobs {
  const kept = keptAnswers();
  const shared = new Set<Shared>();
  const byKey = new Map<string, Shared>();

  function begun(job: Job, key: string | undefined): Shared {
    const stopping = new AbortController();
    const askers = new Set<Watching>();
    const progress: Watching["progress"] = (done, total, name) => {
      one.share = total === null || total === 0 ? null : done / total;
      for (const asker of askers) asker.progress?.(done, total, name);
    };
    const told = performing(job, {signal: stopping.signal, progress});
    const one: Shared = {what: jobWords(job), told, askers, stopping, share: null};
    shared.add(one);
    if (key !== undefined) byKey.set(key, one);
    const ended = () => {
      shared.delete(one);
      if (key !== undefined && byKey.get(key) === one) byKey.delete(key);
    };
    told.then((answer) => key !== undefined && kept.put(key, answer)).then(ended, ended);
    return one;
  }

  /** Work that is being stopped is not joined: it will tell nothing. */
  function joined(job: Job, key: string | undefined): Shared {
    const running = key === undefined ? undefined : byKey.get(key);
    return running && !running.stopping.signal.aborted ? running : begun(job, key);
  }

  return {
    async run(job, watching) {
      const key = keyOf(job, await store.lastChange());
      watching.signal?.throwIfAborted();
      const known = key === undefined ? undefined : kept.get(key);
      return known ?? waited(joined(job, key), watching);
    },
    list: () => [...shared].map(({what, askers, share}): JobState => ({what, askers: askers.size, share})),
    async close() {
      for (const one of shared) one.stopping.abort();
      await Promise.allSettled([...shared].map(({told}) => told));
    },
  };
}

/** The key by which equal wishes meet: the project as it stands, the wish and what it is told. */
function keyOf(job: Job, change: number): string | undefined {
  return isReading(job) ? JSON.stringify([change, job.name, job.input]) : undefined;
}

/** Waits as one of several; whoever leaves last stops the work. */
function waited({told, askers, stopping}: Shared, watching: Watching): Promise<Told> {
  askers.add(watching);
  return new Promise<Told>((resolve, reject) => {
    const leave = () => {
      askers.delete(watching);
      if (askers.size === 0) stopping.abort();
      reject(stopped());
    };
    watching.signal?.addEventListener("abort", leave, {once: true});
    told.then(resolve, reject).finally(() => {
      askers.delete(watching);
      watching.signal?.removeEventListener("abort", leave);
    });
  });
}
