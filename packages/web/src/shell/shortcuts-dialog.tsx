import {Button, Modal} from "@mantine/core";
import {useEffect, useState} from "react";
import type {KeyboardEvent} from "react";
import {announce} from "./announce.tsx";
import {keep, useKept} from "./kept.ts";
import {bindingsFrom, commands, fixedKeys, keyFor, keyOf, rebound} from "./shortcuts.ts";
import type {Bindings, CommandId} from "./shortcuts.ts";
import "./shortcuts.css";
import {typing} from "./typing.ts";

const bindingsName = "standpoint-shortcuts";
const none: Bindings = {};

export function useBindings(): Bindings {
  return bindingsFrom(useKept<unknown>(bindingsName, none));
}

const asked = "standpoint-keys";

/** Opens the list of keys by hand. */
export function showKeys(): void {
  dispatchEvent(new Event(asked));
}

/** Opened by `?` wherever nothing is typed: every key, each of which can be changed. */
export function ShortcutsDialog() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "?" || event.ctrlKey || event.metaKey || typing(event.target)) return;
      event.preventDefault();
      setOpen(true);
    };
    const onAsked = () => setOpen(true);
    addEventListener("keydown", onKey);
    addEventListener(asked, onAsked);
    return () => {
      removeEventListener("keydown", onKey);
      removeEventListener(asked, onAsked);
    };
  }, []);
  return (
    <Modal opened={open} onClose={() => setOpen(false)} title="Keys" size="lg" closeButtonProps={{"aria-label": "Close the list of keys"}}>
      {open && <ShortcutsList />}
    </Modal>
  );
}

function ShortcutsList() {
  const bindings = useBindings();
  const [fault, setFault] = useState("");
  const groups = [...new Set(commands.map(({group}) => group))];
  const change = (id: CommandId, key: string) => {
    try {
      keep(bindingsName, rebound(bindings, id, key));
      setFault("");
      announce(`Key changed to ${key}`);
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <p className="quiet shortcuts-note">These hold in the text of the reader. To change one, put the focus on its key, press Enter, then the new key.</p>
      <p role="alert" className="shortcuts-fault">
        {fault}
      </p>
      {groups.map((group) => (
        <section key={group} aria-label={group}>
          <h3>{group}</h3>
          <dl className="shortcuts">
            {commands
              .filter((command) => command.group === group)
              .map(({id, does}) => (
                <div key={id}>
                  <dt>
                    <KeyButton does={does} bound={keyFor(id, bindings)} onChange={(key) => change(id, key)} />
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <h3>Always</h3>
      <dl className="shortcuts">
        {fixedKeys.map(({keys, does}) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Button variant="default" mt="md" onClick={() => keep(bindingsName, undefined)}>
        All as they were
      </Button>
    </>
  );
}

interface KeyButtonProps {
  readonly does: string;
  readonly bound: string;
  readonly onChange: (key: string) => void;
}

/** Shows a key; Enter or a click, then another key changes it. */
function KeyButton({does, bound, onChange}: KeyButtonProps) {
  const [waiting, setWaiting] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!waiting || ["Shift", "Control", "Alt", "Meta"].includes(event.key)) return;
    if (event.key === "Tab") {
      setWaiting(false);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    setWaiting(false);
    if (event.key !== "Escape") onChange(keyOf(event.nativeEvent));
  };
  return (
    <button
      type="button"
      className="shortcut-key"
      aria-label={waiting ? `Press the new key for: ${does}` : `${bound}: ${does}. Change the key`}
      onClick={() => setWaiting(true)}
      onKeyDown={onKeyDown}
      onBlur={() => setWaiting(false)}
    >
      {waiting ? "press a key" : <kbd>{bound}</kbd>}
    </button>
  );
}
