import {Button, Group, Modal} from "@mantine/core";
import {useRef, useSyncExternalStore} from "react";
import type {KeyboardEvent} from "react";
import {flushSync} from "react-dom";
import {announce} from "./announce.tsx";
import {plainLetter} from "./chords.ts";

export interface Question {
  readonly title: string;
  /** What would happen, and where. */
  readonly words: string;
  readonly yes: string;
  readonly no: string;
  /** Which of the two Enter means. */
  readonly enter: "yes" | "no";
}

interface Asked extends Question {
  readonly from: Element | null;
  readonly answer: (yes: boolean) => void;
}

let asked: Asked | null = null;
const listeners = new Set<() => void>();

/** Asks before something is done; false when it is left. The focus goes back to where it was. A second question waits for nobody: it is left. */
export function ask(question: Question): Promise<boolean> {
  if (asked !== null) return Promise.resolve(false);
  return new Promise((answer) => {
    const from = document.activeElement;
    // Keys that follow at once belong to the question, not to what is behind it.
    if (from instanceof HTMLElement) from.blur();
    tell({...question, from, answer});
  });
}

function tell(next: Asked | null): void {
  asked = next;
  // At once, so that the next key finds the question.
  flushSync(() => {
    for (const listener of listeners) listener();
  });
}

function answered({from, answer}: Asked, yes: boolean): void {
  tell(null);
  if (from instanceof HTMLElement && from.isConnected) from.focus({preventScroll: true});
  answer(yes);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The one place on the page where questions are asked. */
export function AskDialog() {
  const question = useSyncExternalStore(subscribe, () => asked);
  return question === null ? null : <Dialog question={question} />;
}

function focused(words: HTMLElement | null): void {
  words?.focus();
}

/**
 * The focus stands on the words, not on a button: whoever was typing when the question came presses nothing by a blank. Enter
 * answers, unless letters came before it.
 */
function Dialog({question}: {readonly question: Asked}) {
  const typed = useRef(false);
  const leave = () => answered(question, false);
  const look = (which: "yes" | "no") => (question.enter === which ? {} : {variant: "default" as const});
  const onKeyDown = (event: KeyboardEvent) => {
    if (plainLetter(event)) typed.current = true;
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (typed.current) announce("Letters were typed while this question stood: choose with Tab, or press Escape.");
    else answered(question, question.enter === "yes");
  };
  return (
    <Modal opened onClose={leave} title={question.title} returnFocus={false} transitionProps={{duration: 0}} closeButtonProps={{"aria-label": "Close"}}>
      <p className="ask-words" tabIndex={-1} ref={focused} data-autofocus onKeyDown={onKeyDown}>
        {question.words}
      </p>
      <Group gap="xs">
        <Button {...look("yes")} onClick={() => answered(question, true)}>
          {question.yes}
        </Button>
        <Button {...look("no")} onClick={leave}>
          {question.no}
        </Button>
      </Group>
    </Modal>
  );
}
