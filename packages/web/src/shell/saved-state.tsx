import {useIsMutating} from "@tanstack/react-query";
import type {Project} from "@standpoint/model";
import {useConnected} from "../api/connection.ts";
import {useUnsaved} from "./unsaved.ts";

/** Says whether what was done is kept, whether something that was typed is not, and whether the project can be changed at all. */
export function SavedState({project}: {readonly project: Project | undefined}) {
  const connected = useConnected();
  const busy = useIsMutating() > 0;
  const unsaved = useUnsaved();
  const hindered = project?.lost ? "The file is no longer there: see Project" : project?.readOnly ? "Can only be read: see Project" : "";
  const words = [
    hindered,
    !connected ? "Connection lost, trying again" : busy ? "Saving" : unsaved === 0 && hindered === "" ? "All saved" : "",
    unsaved > 0 && !busy ? "Typed, not saved yet" : "",
  ];
  return (
    <p className="saved" role="status" data-lost={connected && hindered === "" ? undefined : ""}>
      {words.filter(Boolean).join(". ")}
    </p>
  );
}
