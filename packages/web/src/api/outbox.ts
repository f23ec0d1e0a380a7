import {useSyncExternalStore} from "react";
import {keep, kept} from "../shell/kept.ts";
import {act} from "./acts.ts";
import type {Values} from "./acts.ts";
import type {Project} from "@standpoint/model";
import {address, asked, isUnanswered, Refused} from "./client.ts";
import type {Method} from "./client.ts";
import {whenBack} from "./connection.ts";

/** A new statement, as it would be found in its document. */
interface Once {
  readonly document: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly memo: string;
  readonly values: Values;
}

/** A save that was pressed and that the server has not answered. */
export interface Unsent {
  readonly id: string;
  /** What it is, to a person. */
  readonly says: string;
  /** The address of the page where it was typed. */
  readonly place: string;
  readonly method: Method;
  readonly path: string;
  readonly body: unknown;
  /** What was typed, to be put back into its form: kept under a name, as one of a list or as an entry, or alone. */
  readonly half: {readonly name: string; readonly value: unknown; readonly within: "list" | "alone" | {readonly entry: string}};
  /** A statement that is there already when the save arrived after all, and only its answer was lost. */
  readonly once?: Once;
  /** The last change the page knew of. */
  readonly before?: number | null;
  /** Why the server refused it. */
  readonly refused?: string;
}

/** A save on its way into the outbox. */
export type UnsentDraft = Omit<Unsent, "id" | "before" | "refused">;

/** What is said of a save that was kept. */
export const keptWords = "The server cannot be reached. What you saved is kept and is saved once the server is back.";

const pause = 5000;
const none: readonly Unsent[] = [];
let project: string | null = null;
let sending = false;
const listeners = new Set<() => void>();

/** Hears what became of a save: it is done, or why it was refused. */
type Heard = (unsent: Unsent, refused: string | null) => void;

/** Saves that wait for the server, and those it refused; the oldest first. */
export function useUnsent(): readonly Unsent[] {
  return useSyncExternalStore(subscribe, all);
}

/** Does a save; when the server is not there, keeps it until it is. */
export async function sentOrKept<Answer>(doing: () => Promise<Answer>, unsent: UnsentDraft): Promise<Answer | "kept"> {
  try {
    return await doing();
  } catch (error) {
    if (!isUnanswered(error) || project === null) throw error;
    put([...all(), {...unsent, id: `${String(Date.now())} ${String(Math.random())}`, before: beforeOf(error)}]);
    return "kept";
  }
}

function beforeOf(error: unknown): number | null {
  return error instanceof Refused ? (error.before ?? null) : null;
}

/** Forgets a save that waits or was refused. */
export function forgetUnsent({id}: Unsent): void {
  put(all().filter((one) => one.id !== id));
}

/** Puts what was typed back into its form, and forgets the save. */
export function backToForm(unsent: Unsent): void {
  const {name, value, within} = unsent.half;
  if (within === "alone") keep(name, value);
  else if (within === "list") keep(name, [...kept<readonly unknown[]>(name, []), value]);
  else keep(name, {...kept<object>(name, {}), [within.entry]: value});
  forgetUnsent(unsent);
}

/** Sends what waits of a project, now and whenever the server is back. Returns what ends it. */
export function followOutbox(path: string, heard: Heard): () => void {
  project = path;
  tell();
  const send = () => void sendAll(heard);
  send();
  const stop = whenBack(send);
  // A server on its way out answers, and nobody is told when it is back.
  const again = setInterval(send, pause);
  addEventListener("storage", tell);
  return () => {
    stop();
    clearInterval(again);
    removeEventListener("storage", tell);
  };
}

/** One page of the browser sends, and one save after the other. */
async function sendAll(heard: Heard): Promise<void> {
  if (sending || all().every(({refused}) => refused !== undefined)) return;
  sending = true;
  try {
    // Beyond this machine a browser knows no locks without a certificate: there each page sends its own, and looks first.
    if ("locks" in navigator) await navigator.locks.request(nameOf(project ?? ""), () => sendEach(heard));
    else await sendEach(heard);
  } finally {
    sending = false;
  }
}

async function sendEach(heard: Heard): Promise<void> {
  for (const unsent of all()) {
    if (unsent.refused !== undefined) continue;
    try {
      if (!(await arrivedAlready(unsent))) await act(unsent.method, unsent.path, unsent.body);
      forgetUnsent(unsent);
      heard(unsent, null);
    } catch (error) {
      if (isUnanswered(error)) return;
      const refused = error instanceof Error ? error.message : String(error);
      put(all().map((one) => (one.id === unsent.id ? {...one, refused} : one)));
      heard(unsent, refused);
    }
  }
}

interface Placed {
  readonly type: string;
  readonly version?: number;
  readonly memo: string;
  readonly values: Values;
  readonly spans: readonly {readonly start: number; readonly end: number}[];
}

/** Whether a new statement arrived although its answer was lost. An edit is the same done twice. */
async function arrivedAlready({once, before = null}: Unsent): Promise<boolean> {
  if (once === undefined || (await asked<Project>(address("/project"))).change === before) return false;
  const {statements} = await asked<{statements: readonly Placed[]}>(address(`/documents/${encodeURIComponent(once.document)}`));
  const there = ({type, spans: [span]}: Placed) => type === once.type && span?.start === once.start && span.end === once.end;
  const same = (one: Placed) => there(one) && one.memo === once.memo && sameValues(one.values, once.values) && (one.version ?? 0) > (before ?? 0);
  return statements.some(same);
}

function sameValues(one: Values, other: Values): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]));
}

function all(): readonly Unsent[] {
  return project === null ? none : kept(nameOf(project), none);
}

function put(unsent: readonly Unsent[]): void {
  if (project !== null) keep(nameOf(project), unsent.length === 0 ? undefined : unsent);
  tell();
}

function nameOf(path: string): string {
  return `standpoint-outbox ${path}`;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
