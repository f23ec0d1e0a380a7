import type {Ending} from "@standpoint/model";
import type {Job, Told} from "@standpoint/workbench";

/** What a thread is told: a job on a project, or to stop the one it is at. */
export type ToThread = {readonly job: Job; readonly address: string} | "stop";

/** What a thread tells of the job it is at. */
export type FromThread =
  | {readonly progress: readonly [done: number, total: number | null, name: string | undefined]}
  | {readonly told: Told}
  | {readonly failed: Failed};

/** How a job failed; of a fault of ours also where, for the log. */
export type Failed = Ending & {readonly stack?: string};

/** Bytes that can be handed over without a copy: all of their buffer, and none that other bytes share. */
export function handedOver(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const {buffer, byteLength} = bytes;
  return byteLength === buffer.byteLength && buffer instanceof ArrayBuffer && !(bytes instanceof Buffer && byteLength < Buffer.poolSize)
    ? new Uint8Array(buffer)
    : Uint8Array.from(bytes);
}
