import {Button, Group, Modal} from "@mantine/core";
import {useSyncExternalStore} from "react";
import {flushSync} from "react-dom";

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

function focused(button: HTMLButtonElement | null): void {
  button?.focus();
}

function Dialog({question}: {readonly question: Asked}) {
  const leave = () => answered(question, false);
  const takes = (which: "yes" | "no") => (question.enter === which ? {ref: focused, "data-autofocus": true} : {variant: "default" as const});
  return (
    <Modal opened onClose={leave} title={question.title} returnFocus={false} transitionProps={{duration: 0}} closeButtonProps={{"aria-label": "Close"}}>
      <p className="ask-words">{question.words}</p>
      <Group gap="xs">
        <Button {...takes("yes")} onClick={() => answered(question, true)}>
          {question.yes}
        </Button>
        <Button {...takes("no")} onClick={leave}>
          {question.no}
        </Button>
      </Group>
    </Modal>
  );
}
