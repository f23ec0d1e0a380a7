import {useEffect, useRef} from "react";
import {refused} from "../shell/notice.ts";
import type {Project} from "@standpoint/model";
import {address, asked, isLost, Refused} from "./client.ts";
import {whenBack} from "./connection.ts";

/**
 * Does an act again once the server is back, when it was lost on the way (`error` is that of the act). Only while nothing was
 * changed meanwhile: else it may have been done after all, and the person is told to look first. Says whether it waits.
 */
export function useTriedAgain(error: unknown, again: () => void): boolean {
  const latest = useRef(again);
  latest.current = again;
  const waits = isLost(error);
  useEffect(() => {
    if (!waits) return;
    const before = error instanceof Refused ? error.before : undefined;
    return whenBack(() => {
      void sameAs(before).then((same) => (same ? latest.current() : refused(changedMeanwhile)), refused);
    });
  }, [waits, error]);
  return waits;
}

const changedMeanwhile = new Refused(0, "the server is back, and the project was changed meanwhile: look whether what you did is there before you save again");

async function sameAs(change: number | null | undefined): Promise<boolean> {
  return (await asked<Project>(address("/project"))).change === change;
}
