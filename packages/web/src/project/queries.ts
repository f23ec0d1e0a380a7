import type {Addressed, BackedUp, Backups, Checked, Projects} from "@standpoint/model";
import {queryOptions} from "@tanstack/react-query";
import {address, asked, sent, told} from "../api/client.ts";

/** Backups are made at the command line too: asked for at each visit. */
export const backupsQuery = queryOptions({
  queryKey: ["backups"],
  staleTime: 0,
  queryFn: ({signal}) => asked<Backups>(address("/project/backups"), signal),
});

export async function backUpNow(): Promise<BackedUp> {
  return told(await sent("POST", address("/project/backups"), {}));
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
  return (await told<Addressed>(answer)).address;
}
