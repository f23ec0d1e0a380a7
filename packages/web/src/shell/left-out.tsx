import {Button} from "@mantine/core";
import {useNavigate, useRouterState} from "@tanstack/react-router";
import {leftOutSentence} from "./page-address.ts";
import type {LeftOut} from "./page-address.ts";

/** Says what of the address its page does not know. */
export function LeftOutWords() {
  const leftOut = useRouterState({select: (state) => (state.matches.at(-1)?.search as LeftOut | undefined)?.leftOut});
  const navigate = useNavigate();
  if (leftOut === undefined) return null;
  const putAway = () => void navigate({to: ".", search: ({leftOut: _, ...rest}: LeftOut) => rest, replace: true});
  return (
    <div className="left-out" role="status">
      <span>{leftOutSentence(leftOut)}</span>
      <Button size="compact-xs" variant="default" onClick={putAway}>
        Put away
      </Button>
    </div>
  );
}
