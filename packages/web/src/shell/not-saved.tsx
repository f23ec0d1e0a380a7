import {counted} from "@standpoint/model";
import {Button, Group, Modal} from "@mantine/core";
import {useQuery} from "@tanstack/react-query";
import {useRouter} from "@tanstack/react-router";
import {useState} from "react";
import {backToForm, forgetUnsent, useUnsent} from "../api/outbox.ts";
import type {Unsent} from "../api/outbox.ts";
import {documentsQuery, entitiesQuery, typesQuery} from "../api/queries.ts";
import {ask} from "./ask.tsx";
import {halfTypedThings} from "./half-typed-things.ts";
import type {HalfTypedThing} from "./half-typed-things.ts";
import {useKeptNames} from "./kept.ts";

/** What of a project is half typed in this browser, wherever. */
export function useHalfTypedThings(project: string | undefined): readonly HalfTypedThing[] {
  const names = useKeptNames("standpoint-").filter((name) => /^standpoint-(?:draft|edits|half|reply) /.test(name));
  // Asked for only where there is something to be called by it.
  const enabled = names.length > 0;
  const documents = useQuery({...documentsQuery, enabled}).data?.rows ?? [];
  const entities = useQuery({...entitiesQuery, enabled}).data?.rows ?? [];
  const types = useQuery({...typesQuery, enabled}).data?.rows ?? [];
  return project === undefined ? [] : halfTypedThings(names, project, {documents, entities, types});
}

/** Says how much waits for the server or was refused, and how much is half typed; a press lists it, with a way to each. */
export function NotSaved({things}: {readonly things: readonly HalfTypedThing[]}) {
  const unsent = useUnsent();
  const [open, setOpen] = useState(false);
  const router = useRouter();
  if (things.length + unsent.length === 0) return null;
  const go = (place: string) => {
    setOpen(false);
    router.history.push(place);
  };
  const back = (one: Unsent) => {
    backToForm(one);
    go(one.place);
  };
  return (
    <>
      {wordsOf(unsent, things)}.{" "}
      <button type="button" className="as-link" aria-label="Show what waits" onClick={() => setOpen(true)}>
        Show
      </button>
      <Modal opened={open} onClose={() => setOpen(false)} title="Not saved" transitionProps={{duration: 0}} closeButtonProps={{"aria-label": "Close"}}>
        <ul className="not-saved">
          {unsent.map((one) => (
            <UnsentEntry key={one.id} unsent={one} onGo={() => back(one)} />
          ))}
          {things.map(({name, says, place}) => (
            <li key={name}>
              <p dir="auto">{says}: typed, not saved.</p>
              <Button size="compact-xs" variant="default" onClick={() => go(place)}>
                Go there
              </Button>
            </li>
          ))}
        </ul>
      </Modal>
    </>
  );
}

function UnsentEntry({unsent, onGo}: {readonly unsent: Unsent; readonly onGo: () => void}) {
  const {says, refused} = unsent;
  return (
    <li>
      <p dir="auto">
        {says}: {refused === undefined ? "waits for the server, and is saved once it is back." : `not saved. ${refused}`}
      </p>
      <Group gap="xs">
        <Button size="compact-xs" variant="default" onClick={onGo}>
          Back to its form
        </Button>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => void forget(unsent)}>
          Forget it
        </Button>
      </Group>
    </li>
  );
}

async function forget(unsent: Unsent): Promise<void> {
  const question = {title: "Drop what you saved?", words: `${unsent.says} is not with the server yet.`, yes: "Drop it", no: "Keep it", enter: "no"} as const;
  if (await ask(question)) forgetUnsent(unsent);
}

function wordsOf(unsent: readonly Unsent[], things: readonly HalfTypedThing[]): string {
  const refused = unsent.filter((one) => one.refused !== undefined).length;
  const waiting = unsent.length - refused;
  const parts = [
    waiting === 0 ? "" : `${counted(waiting, "save")} ${waiting === 1 ? "waits" : "wait"} for the server`,
    refused === 0 ? "" : `${counted(refused, "save")} ${refused === 1 ? "was" : "were"} refused`,
    things.length === 0 ? "" : "Typed, not saved yet",
  ];
  return parts.filter(Boolean).join(". ");
}
