import {useIsMutating} from "@tanstack/react-query";
import {useConnected} from "../api/connection.ts";
import {useUnsaved} from "./unsaved.ts";

/** Says whether what was done is kept, and whether something that was typed is not. */
export function SavedState() {
  const connected = useConnected();
  const busy = useIsMutating() > 0;
  const unsaved = useUnsaved();
  const words = [
    !connected ? "Connection lost, trying again" : busy ? "Saving" : unsaved === 0 ? "All saved" : "",
    unsaved > 0 && !busy ? "Typed, not saved yet" : "",
  ];
  return (
    <p className="saved" role="status" data-lost={connected ? undefined : ""}>
      {words.filter(Boolean).join(". ")}
    </p>
  );
}
