import {Refused} from "../api/client.ts";
import type {Asked, Replied, Trouble} from "./messages.ts";

interface Waiting<News> {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  readonly onNews: (news: News) => void;
}

/** Who asks, and what is done meanwhile. */
export interface Listening<News> {
  /** Who aborts ends the worker: the next question starts another. */
  readonly signal?: AbortSignal;
  readonly onNews?: (news: News) => void;
}

/** Asks a worker, which is started with the first question and keeps what it has between them. */
export class WorkerClient<Question, News = never> {
  readonly #start: () => Worker;
  readonly #waiting = new Map<number, Waiting<News>>();
  #worker: Worker | null = null;
  #asked = 0;

  constructor(start: () => Worker) {
    this.#start = start;
  }

  /** Throws Refused with the worker's own sentence, or when it was stopped; any other error is ours and keeps the worker's stack. */
  async ask<Answer>(question: Question, {signal, onNews = () => undefined}: Listening<News> = {}): Promise<Answer> {
    const worker = (this.#worker ??= this.#started());
    const id = (this.#asked += 1);
    const answer = new Promise<Answer>((resolve, reject) => this.#waiting.set(id, {resolve, reject, onNews}));
    signal?.addEventListener("abort", () => {
      if (this.#waiting.has(id)) this.#stop(new Refused(0, "the computation was stopped"));
    });
    worker.postMessage({id, question} satisfies Asked<Question>);
    return answer;
  }

  #started(): Worker {
    const worker = this.#start();
    worker.onmessage = ({data}: MessageEvent<Replied<never, News>>) => this.#hear(data);
    worker.onerror = (event) => this.#stop(ours({message: event.message || "the worker could not be started", fault: false, stack: undefined}));
    worker.onmessageerror = () => this.#stop(ours({message: "the worker's answer could not be read", fault: false, stack: undefined}));
    return worker;
  }

  #hear(replied: Replied<never, News>): void {
    const waiting = this.#waiting.get(replied.id);
    if ("news" in replied) return waiting?.onNews(replied.news);
    this.#waiting.delete(replied.id);
    if ("trouble" in replied) waiting?.reject(replied.trouble.fault ? new Refused(400, replied.trouble.message) : ours(replied.trouble));
    else waiting?.resolve(replied.answer);
  }

  /** Ends the worker and everything that was asked of it. */
  #stop(error: Error): void {
    this.#worker?.terminate();
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const {reject} of waiting) reject(error);
  }
}

/** An error of ours, with the stack it had in the worker; it stands in the browser's console too. */
function ours({message, stack}: Trouble): Error {
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  console.error(error);
  return error;
}
