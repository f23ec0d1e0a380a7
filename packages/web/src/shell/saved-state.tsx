import {useIsMutating} from "@tanstack/react-query";
import {useLive} from "../api/live.ts";

/** Says whether what was done is kept. */
export function SavedState() {
  const {connected} = useLive();
  const busy = useIsMutating() > 0;
  const words = !connected ? "Connection lost, trying again" : busy ? "Saving" : "All saved";
  return (
    <p className="saved" role="status" data-lost={connected ? undefined : ""}>
      {words}
    </p>
  );
}
