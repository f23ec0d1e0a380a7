import {ActionIcon, Tooltip} from "@mantine/core";
import {IconArrowBackUp, IconArrowForwardUp} from "@tabler/icons-react";
import {useEffect, useRef} from "react";
import type {Project} from "@standpoint/model";
import {typing} from "./typing.ts";
import {undoKey} from "./undo-key.ts";
import {useUnderWay, useUndo} from "./use-undo.ts";

/** Undo and redo, each saying what it would take back or bring back. */
export function UndoButtons({project}: {readonly project: Project | undefined}) {
  const go = useUndo();
  const waits = useUnderWay();
  const back = project?.undo ?? null;
  const again = project?.redo ?? null;
  const undoLabel = back === null ? "Nothing to undo" : `Undo (Ctrl Z): ${back}`;
  const redoLabel = again === null ? "Nothing to redo" : `Redo (Ctrl Shift Z): ${again}`;
  return (
    <>
      <Tooltip label={undoLabel} position="right">
        <ActionIcon
          aria-label={undoLabel}
          aria-disabled={back === null || waits}
          data-disabled={back === null}
          onClick={() => back !== null && void go("undo")}
        >
          <IconArrowBackUp size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redoLabel} position="right">
        <ActionIcon
          aria-label={redoLabel}
          aria-disabled={again === null || waits}
          data-disabled={again === null}
          onClick={() => again !== null && void go("redo")}
        >
          <IconArrowForwardUp size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}

/** Ctrl Z and Ctrl Shift Z everywhere but where text is typed, in a form that takes them itself, and behind a dialogue. */
export function useUndoKeys(): void {
  const go = useUndo();
  const latest = useRef(go);
  latest.current = go;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const which = undoKey(event);
      if (which === null || event.defaultPrevented || typing(event.target)) return;
      event.preventDefault();
      if (document.querySelector("[role=dialog][aria-modal=true]") === null) void latest.current(which);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}
