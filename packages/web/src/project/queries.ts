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
