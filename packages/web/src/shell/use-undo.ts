import {useIsFetching, useIsMutating, useMutation, useQueryClient} from "@tanstack/react-query";
import {redo, undo} from "../api/acts.ts";
import type {Project, Rows} from "@standpoint/model";
import {unseen} from "../api/live.ts";
import {placeOfNext} from "../api/own-places.ts";
import {projectNow} from "../api/project-now.ts";
import {documentsQuery, projectQuery} from "../api/queries.ts";
import {announce} from "./announce.tsx";
import {ask} from "./ask.tsx";
import {refused, said} from "./notice.ts";
import {documentAt, inSight, touchedWords} from "./undo-sight.ts";

type Which = "undo" | "redo";

const words = {
  undo: {done: "Undone", title: "Undo what is out of sight?", yes: "Undo it"},
  redo: {done: "Done again", title: "Do again what is out of sight?", yes: "Do it again"},
};

let busy = false;

/**
 * Takes back or brings back the next act. What is out of sight is named first, with its place. One at a time: a key that is
 * pressed again before the page shows what the first one did would take back what nobody has read.
 */
export function useUndo(): (which: Which) => Promise<void> {
  const client = useQueryClient();
  const acts = {
    undo: useMutation({mutationFn: (change: number | null) => undo(change), onError: refused}),
    redo: useMutation({mutationFn: (change: number | null) => redo(change), onError: refused}),
  };
  return async (which) => {
    if (busy || client.isMutating() > 0) {
      announce("Still at the one before: press again when it is done.");
      return;
    }
    busy = true;
    try {
      const project = await projectNow(client);
      if (!(await wanted(which, project, client.getQueryData(documentsQuery.queryKey)))) return;
      const {summary} = await acts[which].mutateAsync((which === "undo" ? project?.undoChange : project?.redoChange) ?? null);
      said(`${words[which].done}: ${summary}`);
      await client.refetchQueries({queryKey: projectQuery.queryKey});
    } catch {
      // Refused, and said so.
    } finally {
      busy = false;
    }
  };
}

/** Whether undo has to wait: something is being saved, or the page does not show yet what the last act did. */
export function useUnderWay(): boolean {
  const saving = useIsMutating() > 0;
  return useIsFetching({queryKey: projectQuery.queryKey}) > 0 || saving;
}

/** Whether it is to be done: at once when it is in sight, else when the person says so. */
async function wanted(which: Which, project: Project | undefined, documents: Rows<{key: string; title: string}> | undefined): Promise<boolean> {
  // Before the project is known the server decides whether there is anything.
  if (project === undefined) return true;
  const summary = project[which];
  if (summary === null) return false;
  const touches = which === "undo" ? project.undoTouches : project.redoTouches;
  const doneAt = placeOfNext(which);
  const change = which === "undo" ? project.undoChange : project.redoChange;
  const waits = typeof change === "number" && unseen(change, project.change, doneAt !== undefined);
  if (inSight(touches, {path: location.pathname, document: documentAt(location), doneAt, unseen: waits})) return true;
  const titleOf = (key: string) => documents?.rows.find((row) => row.key === key)?.title ?? key;
  const {title, yes} = words[which];
  return ask({title, words: `${summary}. ${touchedWords(touches, titleOf, waits)}`, yes, no: "Leave it", enter: "yes"});
}
