import {useRef, useState} from "react";
import type {KeyboardEvent} from "react";
import {announce} from "./announce.tsx";
import {filledSteps, stepAgain, stepBack, withStep} from "./typed-steps.ts";
import type {TypedSteps} from "./typed-steps.ts";
import {undoKey} from "./undo-key.ts";

export interface TypedState<State> {
  readonly now: State;
  /** Something was typed that is not taken back. */
  readonly dirty: boolean;
  /** Takes the next state from the latest one. */
  readonly change: (next: (now: State) => State) => void;
  /** Puts in what is only known now, in every step alike, so that there is nothing more to take back. */
  readonly fill: (filled: (state: State) => State) => void;
  /** Begins anew, with nothing to take back. */
  readonly restart: (state: State) => void;
  /** Ctrl Z and Ctrl Shift Z within the form: what was typed there, and nothing else. */
  readonly onUndoKey: (event: KeyboardEvent) => void;
}

interface TypedStepsOptions<State> {
  /** Hears of each step, and of what is filled in once something was typed. */
  readonly onChanged?: (state: State) => void;
  /** Keeps the keys to itself also while nothing is typed: then they take no act back either. */
  readonly whole?: boolean;
}

/** The state of a form that keeps its steps. */
export function useTypedSteps<State extends object>(start: State, {onChanged, whole = false}: TypedStepsOptions<State> = {}): TypedState<State> {
  const [steps, setSteps] = useState<TypedSteps<State>>({past: [], now: start, future: []});
  const latest = useRef(steps);
  // What one key changes at several places is one step.
  const together = useRef(false);
  const tell = useRef(onChanged);
  tell.current = onChanged;
  const go = (next: TypedSteps<State>) => {
    if (next === latest.current) return false;
    latest.current = next;
    setSteps(next);
    if (next.past.length + next.future.length > 0) tell.current?.(next.now);
    return true;
  };
  const onUndoKey = (event: KeyboardEvent) => {
    const key = undoKey(event);
    const {past, future} = latest.current;
    if (key === null || (!whole && past.length + future.length === 0)) return;
    event.preventDefault();
    event.stopPropagation();
    const went = go(key === "undo" ? stepBack(latest.current) : stepAgain(latest.current));
    if (!went) announce(key === "undo" ? "Nothing typed here is left to take back." : "Nothing to bring back here.");
  };
  return {
    now: steps.now,
    dirty: steps.past.length > 0,
    change(next) {
      const state = next(latest.current.now);
      go(together.current ? {...latest.current, now: state} : withStep(latest.current, state));
      together.current = true;
      queueMicrotask(() => (together.current = false));
    },
    fill(filled) {
      go(filledSteps(latest.current, filled));
    },
    restart(state) {
      latest.current = {past: [], now: state, future: []};
      setSteps(latest.current);
    },
    onUndoKey,
  };
}
