import {isReading, perform, type Job, type Told, type Watching} from "@standpoint/workbench";
import type {Store} from "@standpoint/store";
import {joining} from "./joining.ts";

/** Long wishes of one project, done beside what else is asked of it. */
export interface Jobs {
  /** Rejects with an AbortError once the asker's signal does; the work is stopped when nobody else waits for it. */
  run(job: Job, watching: Watching): Promise<Told>;
  /** What is being done or waits. */
  list(): readonly JobState[];
  /** Stops everything; nothing half done stays. */
  close(): Promise<void>;
}

export interface JobState {
  readonly what: string;
  readonly askers: number;
  /** 0 to 1, or null while it is not known. */
  readonly share: number | null;
}

/** How a job is done once it is sure that it has to be. */
export type Performing = (job: Job, watching: Watching) => Promise<Told>;

/** Jobs in this very thread: for projects in memory, which no other thread can see. They hold up everything else. */
export function jobsHere(store: Store): Jobs {
  return joining(store, (job, watching) => perform(store, job, watching));
}

/** The key by which equal wishes meet: the project as it stands, the wish and what it is told. */
export function keyOf(job: Job, change: number): string | undefined {
  return isReading(job) ? JSON.stringify([change, job.name, job.input]) : undefined;
}
