import {parentPort} from "node:worker_threads";
import {endingOf} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {places} from "@standpoint/store/places";
import {perform, type Job} from "@standpoint/workbench";
import {handedOver, type FromThread, type ToThread} from "./messages.ts";

/** A thread does one job at a time, on a connection of its own that it keeps for the next job on the same project. */
const port = parentPort!;
let opened: {readonly address: string; readonly store: Store} | undefined;
let stopping = new AbortController();
/** Told no more often than this, in milliseconds. */
const pace = 50;

port.on("message", (message: ToThread) => {
  if (message === "stop") stopping.abort();
  else void done(message.job, message.address);
});

async function done(job: Job, address: string): Promise<void> {
  stopping = new AbortController();
  try {
    const told = await perform(await storeOf(address), job, {signal: stopping.signal, progress: paced(), place: places});
    const body = handedOver(told.body);
    tell({told: {...told, body}}, [body.buffer]);
  } catch (error) {
    const ending = endingOf(error);
    const {stack} = error as Partial<Error>;
    tell({failed: {...ending, ...(ending.kind === "Ours" && stack !== undefined && {stack})}});
  }
}

async function storeOf(address: string): Promise<Store> {
  if (opened?.address === address && (await opened.store.lost()) === null) return opened.store;
  await opened?.store.close();
  opened = undefined;
  const store = await places.open(address, {beside: true});
  opened = {address, store};
  return store;
}

function paced(): (done: number, total: number | null, name?: string) => void {
  let last = 0;
  return (done, total, name) => {
    const now = performance.now();
    if (now - last < pace) return;
    last = now;
    tell({progress: [done, total, name]});
  };
}

function tell(message: FromThread, handed: ArrayBuffer[] = []): void {
  port.postMessage(message, handed);
}
