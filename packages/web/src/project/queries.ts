import {queryOptions} from "@tanstack/react-query";
import {address, asked, sent} from "../api/client.ts";

/** The project files of the folder; `folder` is null where the server keeps to one project. */
export interface Projects {
  readonly folder: string | null;
  readonly rows: readonly {readonly file: string; readonly open: boolean}[];
}

export interface Checked {
  readonly ok: boolean;
  /** A sentence each. */
  readonly problems: readonly string[];
}

export interface Backups {
  /** Null for a project in memory. */
  readonly folder: string | null;
  /** ISO 8601; null when none was ever made. */
  readonly last: string | null;
  /** Newest first. */
  readonly rows: readonly {readonly file: string; readonly at: string}[];
}

export interface BackedUp {
  readonly backup: string;
  readonly kept: number;
  readonly removed: readonly string[];
}

/** Backups are made at the command line too: asked for at each visit. */
export const backupsQuery = queryOptions({
  queryKey: ["backups"],
  staleTime: 0,
  queryFn: ({signal}) => asked<Backups>(address("/project/backups"), signal),
});

export async function backUpNow(): Promise<BackedUp> {
  return (await (await sent("POST", address("/project/backups"), {})).json()) as BackedUp;
}

/** Files come and go without a change of this project: asked for at each visit. */
export const projectsQuery = queryOptions({
  queryKey: ["projects"],
  staleTime: 0,
  queryFn: ({signal}) => asked<Projects>(address("/projects"), signal),
});

export const copyAddress = address("/project/copy");

export function checkProject(): Promise<Checked> {
  return asked<Checked>(address("/project/check"));
}

/** Makes a project beside this one; the address it is served at. */
export async function makeProject(name: string): Promise<string> {
  return addressIn(await sent("POST", address("/projects"), {name}));
}

/** Has another project of the folder served; its address. */
export async function openProject(file: string): Promise<string> {
  return addressIn(await sent("POST", address("/projects/open"), {file}));
}

async function addressIn(answer: Response): Promise<string> {
  return ((await answer.json()) as {address: string}).address;
}
