import {Button} from "@mantine/core";
import type {ErrorComponentProps} from "@tanstack/react-router";
import {Empty} from "./page-state.tsx";

/** In the place of a page that failed: what it says, which holds the number of a fault of ours, and the ways on. */
export function Broken({error, reset}: ErrorComponentProps) {
  return (
    <div className="page" role="alert">
      <Empty title="This page could not be shown">
        <p>{error instanceof Error && error.message !== "" ? error.message : "It failed without saying why."}</p>
        <p>Choose another in the side bar, or begin this one anew.</p>
        <Button variant="default" onClick={reset}>
          Try again
        </Button>
        <Button component="a" variant="default" href={location.pathname}>
          Without its settings
        </Button>
      </Empty>
    </div>
  );
}
