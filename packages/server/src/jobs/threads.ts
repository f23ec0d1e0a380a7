import {Invalid, returned, stopped} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {isAct, isReading, isShort, jobWords, type Job, type Told, type Watching} from "@standpoint/workbench";
import {Worker} from "node:worker_threads";
import {performingHere} from "./here.ts";
import {joining} from "./joining.ts";
import type {Jobs} from "./jobs.ts";
import {handedOver, type Failed, type FromThread, type ToThread} from "./messages.ts";
import {threadFile} from "./thread-file.ts";

/** What jobs may take. */
export interface Bounds {
  /** Of a thread, in megabytes. */
  readonly memory: number;
  /** Of a job from when it begins, in seconds. */
  readonly seconds: number;
  /** Of readings at once. With more than one, the last is kept for what comes soon. Acts have one of their own. */
  readonly threads: number;
}

export const usualBounds: Bounds = {memory: 4096, seconds: 1800, threads: 2};

/** Threads that jobs of any project are done in. */
export interface Threads {
  /** Jobs of a project: in a thread, which opens it beside; of one in memory, or that was lost, in this very thread. */
  jobsOf(store: Store): Jobs;
  close(): Promise<void>;
}

/** A thread without work is ended after this, with the memory it holds; in milliseconds. */
const idleFor = 60_000;
/** An act that is stopped gets this long to take back what it did by itself; in milliseconds. */
const grace = 1000;

interface Waiting {
  readonly job: Job;
  readonly address: string;
  readonly watching: Watching;
  readonly resolve: (told: Told) => void;
  readonly reject: (error: unknown) => void;
}

interface Hand {
  worker: Worker | undefined;
  at: Waiting | undefined;
  idle: NodeJS.Timeout | undefined;
  /** Of threads that are being ended: the last until its connection is gone too. */
  ending: Promise<unknown>;
}

export function threads(bounds: Bounds): Threads {
  const idle = (): Hand => ({worker: undefined, at: undefined, idle: undefined, ending: Promise.resolve()});
  const readers: Hand[] = Array.from({length: bounds.threads}, idle);
  // One act is done at a time, whoever asks for it; it waits for no reading, and no reading for it.
  const writer = idle();
  const hands = [...readers, writer];
  const waiting: Waiting[] = [];

  function enqueue(job: Job, address: string, watching: Watching): Promise<Told> {
    return new Promise<Told>((resolve, reject) => {
      const one: Waiting = {job, address, watching, resolve, reject};
      waiting.push(one);
      watching.signal?.addEventListener("abort", () => forget(one), {once: true});
      next();
    });
  }

  function forget(one: Waiting): void {
    const at = waiting.indexOf(one);
    if (at < 0) return;
    waiting.splice(at, 1);
    one.reject(stopped());
  }

  function next(): void {
    for (const hand of hands) {
      if (hand.at) continue;
      const fits = ({job}: Waiting) => isAct(job) === (hand === writer) && (isAct(job) || isShort(job) || longRunning() < Math.max(1, bounds.threads - 1));
      const at = waiting.findIndex(fits);
      if (at < 0) continue;
      const [one] = waiting.splice(at, 1);
      begin(hand, one!, bounds, next);
    }
  }

  function longRunning(): number {
    return readers.filter(({at}) => at && !isShort(at.job)).length;
  }

  return {
    jobsOf(store) {
      // Begun before it is needed: the first answer need not wait for a thread to read the program.
      if (hands.every(({worker}) => worker === undefined)) hands[0]!.worker = workerOf(bounds);
      const here = performingHere(store);
      return joining(store, async (job, watching) => {
        // An act that changes nothing makes sure that the file is still this project's: the thread opens it by its name.
        if (isAct(job)) await store.act({who: "", command: "", at: 0}, async () => undefined);
        const beside = (await store.lost()) === null ? store.address : null;
        return beside === null ? here(job, watching) : enqueue(job, beside, watching);
      });
    },
    async close() {
      for (const one of [...waiting]) forget(one);
      await Promise.all(hands.map((hand) => ended(hand)));
    },
  };
}

/** Gives a hand a job; `free` is called once it can take another. */
function begin(hand: Hand, one: Waiting, bounds: Bounds, free: () => void): void {
  clearTimeout(hand.idle);
  hand.at = one;
  const worker = (hand.worker ??= workerOf(bounds));
  const late = setTimeout(() => stop(tooLong(one.job, bounds)), bounds.seconds * 1000);
  let gone: NodeJS.Timeout | undefined;

  function finish(settle: () => void): void {
    if (hand.at !== one) return;
    clearTimeout(late);
    clearTimeout(gone);
    one.watching.signal?.removeEventListener("abort", leave);
    worker.off("message", hear).off("error", fail).off("exit", exit);
    hand.at = undefined;
    hand.idle = setTimeout(() => void ended(hand), idleFor).unref();
    settle();
    free();
  }
  function stop(why: Error): void {
    void ended(hand);
    finish(() => one.reject(why));
  }
  /** An act is asked first: what it does between two steps is taken back in good order. */
  function leave(): void {
    const end = () => stop(stopped());
    if (!isReading(one.job)) worker.postMessage("stop" satisfies ToThread);
    gone = setTimeout(end, isReading(one.job) ? 0 : grace);
  }
  function hear(message: FromThread): void {
    if ("progress" in message) one.watching.progress?.(...message.progress);
    else if ("told" in message) finish(() => one.resolve(message.told));
    else finish(() => one.reject(failure(message.failed)));
  }
  function fail(error: Error & {code?: string}): void {
    hand.worker = undefined;
    finish(() => one.reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooMuch(one.job, bounds) : error));
  }
  function exit(): void {
    hand.worker = undefined;
    finish(() => one.reject(new Invalid(`The ${jobWords(one.job)} ended before its time: try again.`)));
  }
  worker.on("message", hear).on("error", fail).on("exit", exit);
  one.watching.signal?.addEventListener("abort", leave, {once: true});
  const {job, handed} = withOwnBytes(one.job);
  worker.postMessage({job, address: one.address} satisfies ToThread, handed);
}

function workerOf({memory}: Bounds): Worker {
  return new Worker(threadFile(), {resourceLimits: {maxOldGenerationSizeMb: memory}});
}

/** Ends a hand's thread, whatever it is at: what its connection had not committed is gone with it. */
function ended(hand: Hand): Promise<unknown> {
  clearTimeout(hand.idle);
  const {worker} = hand;
  hand.worker = undefined;
  if (worker) hand.ending = Promise.all([hand.ending, worker.terminate()]);
  return hand.ending;
}

function failure({stack, ...ending}: Failed): Error {
  const error = returned(ending);
  if (stack !== undefined) error.stack = stack;
  return error;
}

function tooLong(job: Job, {seconds}: Bounds): Invalid {
  return new Invalid(
    `The ${jobWords(job)} took longer than ${seconds} seconds and was stopped; nothing was changed. Take fewer statements (--from, --to, --only), or allow more: standpoint serve --seconds.`,
  );
}

function tooMuch(job: Job, {memory}: Bounds): Invalid {
  return new Invalid(
    `The ${jobWords(job)} needs more than ${memory} MB of memory and was stopped; nothing was changed. Take fewer statements (--from, --to, --only) or smaller files, or allow more: standpoint serve --memory.`,
  );
}

/** The files of a job are given to the thread, not copied. */
function withOwnBytes(job: Job): {job: Job; handed: ArrayBuffer[]} {
  if (job.name === "add") {
    const files = job.input.files.map(({name, bytes}) => ({name, bytes: handedOver(bytes)}));
    return {job: {name: job.name, input: {...job.input, files}}, handed: files.map(({bytes}) => bytes.buffer)};
  }
  if (job.name !== "import" && job.name !== "revise") return {job, handed: []};
  const file = {name: job.input.file.name, bytes: handedOver(job.input.file.bytes)};
  return {job: {name: job.name, input: {...job.input, file}} as Job, handed: [file.bytes.buffer]};
}
