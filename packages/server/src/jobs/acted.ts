import type {Store} from "@standpoint/store";
import {sizeOfAct, type Job, type Told} from "@standpoint/workbench";
import {performingHere} from "./here.ts";
import type {Jobs} from "./jobs.ts";

/** Rows that are changed in some ten milliseconds, which is sooner than a thread is told of them. */
const few = 100;

/** Does an act: a small one at once, a large one beside what else is asked. It is done even when the asker leaves. */
export async function acted({store, jobs}: {readonly store: Store; readonly jobs: Jobs}, job: Job): Promise<Told> {
  return (await sizeOfAct(store, job)) <= few ? performingHere(store)(job, {}) : jobs.run(job, {});
}
