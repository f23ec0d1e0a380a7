import type {JobState} from "@standpoint/model";
import type {Job, Told, Watching} from "@standpoint/workbench";

/** Long wishes of one project, done beside what else is asked of it. */
export interface Jobs {
  /** Rejects with an AbortError once the asker's signal does; the work is stopped when nobody else waits for it. */
  run(job: Job, watching: Watching): Promise<Told>;
  /** What is being done or waits. */
  list(): readonly JobState[];
  /** Stops everything; nothing half done stays. */
  close(): Promise<void>;
}

/** How a job is done once it is sure that it has to be. */
export type Performing = (job: Job, watching: Watching) => Promise<Told>;
