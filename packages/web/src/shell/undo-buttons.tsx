import {ActionIcon, Tooltip} from "@mantine/core";
import {useMutation} from "@tanstack/react-query";
import {IconArrowBackUp, IconArrowForwardUp} from "@tabler/icons-react";
import {useEffect} from "react";
import {redo, undo} from "../api/acts.ts";
import type {Project} from "../api/answers.ts";
import {refused, said} from "./notice.ts";
import {typing} from "./typing.ts";
import {undoKey} from "./undo-key.ts";

function useUndo() {
  return {
    undo: useMutation({mutationFn: undo, onSuccess: ({summary}) => said(`Undone: ${summary}`), onError: refused}),
    redo: useMutation({mutationFn: redo, onSuccess: ({summary}) => said(`Done again: ${summary}`), onError: refused}),
  };
}

/** Undo and redo, each saying what it would take back or bring back. */
export function UndoButtons({project}: {readonly project: Project | undefined}) {
  const acts = useUndo();
  const back = project?.undo ?? null;
  const again = project?.redo ?? null;
  const undoLabel = back === null ? "Nothing to undo" : `Undo (Ctrl Z): ${back}`;
  const redoLabel = again === null ? "Nothing to redo" : `Redo (Ctrl Shift Z): ${again}`;
  return (
    <>
      <Tooltip label={undoLabel} position="right">
        <ActionIcon aria-label={undoLabel} aria-disabled={back === null} data-disabled={back === null} onClick={() => back !== null && acts.undo.mutate()}>
          <IconArrowBackUp size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redoLabel} position="right">
        <ActionIcon aria-label={redoLabel} aria-disabled={again === null} data-disabled={again === null} onClick={() => again !== null && acts.redo.mutate()}>
          <IconArrowForwardUp size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}

/** Ctrl Z and Ctrl Shift Z everywhere but where text is typed. */
export function useUndoKeys(project: Project | undefined): void {
  const acts = useUndo();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = undoKey(event);
      if (act === null || typing(event.target)) return;
      event.preventDefault();
      // Before the project is known the server decides whether there is anything to take back.
      if (project === undefined || project[act] !== null) acts[act].mutate();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
}
