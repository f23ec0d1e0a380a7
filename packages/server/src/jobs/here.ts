import type {Store} from "@standpoint/store";
import {places} from "@standpoint/store/places";
import {perform} from "@standpoint/workbench";
import {joining} from "./joining.ts";
import type {Jobs, Performing} from "./jobs.ts";

/** Jobs in this very thread: for projects in memory, which no other thread can see. They hold up everything else. */
export function jobsHere(store: Store): Jobs {
  return joining(store, performingHere(store));
}

/** Does a job on a store that this thread has open. */
export function performingHere(store: Store): Performing {
  return (job, watching) => perform(store, job, {...watching, place: places});
}
