import {useIsMutating} from "@tanstack/react-query";
import type {Project} from "@standpoint/model";
import {useConnected} from "../api/connection.ts";
import {useUnsent} from "../api/outbox.ts";
import {useLasting} from "./lasting.ts";
import {NotSaved, useHalfTypedThings} from "./not-saved.tsx";
import {useUnsaved} from "./unsaved.ts";

/** Says whether what was done is kept, whether something that was typed is not, and whether the project can be changed at all. */
export function SavedState({project}: {readonly project: Project | undefined}) {
  const connected = useConnected();
  const busy = useIsMutating() > 0;
  const slow = useLasting(busy, 4000);
  const things = useHalfTypedThings(project?.path);
  const unsent = useUnsent();
  const open = useUnsaved() > 0;
  const hindered = project?.lost ? "The file is no longer there: see Project" : project?.readOnly ? "Can only be read: see Project" : "";
  const listed = things.length + unsent.length > 0;
  const saved = !open && !listed && hindered === "" ? "All saved" : "";
  const words = [
    hindered,
    !connected ? "Connection lost, trying again" : busy ? saving(slow) : saved,
    open && !things.length && !busy ? "Typed, not saved yet" : "",
  ];
  return (
    <p className="saved" role="status" data-lost={connected && hindered === "" ? undefined : ""}>
      {words.filter(Boolean).join(". ")}
      {listed && words.some(Boolean) && ". "}
      <NotSaved things={things} />
    </p>
  );
}

function saving(slow: boolean): string {
  return slow ? "Still saving: the server has not answered yet. Leave the page open" : "Saving";
}
