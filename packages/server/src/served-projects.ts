import {existsSync, readdirSync} from "node:fs";
import {basename, dirname, join, resolve} from "node:path";
import {Conflict, Invalid, Missing} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import type {FastifyInstance} from "fastify";
import {buildServer, type ServerOptions} from "./build-server.ts";
import type {Jobs} from "./jobs/jobs.ts";
import {threads, usualBounds, type Bounds, type Threads} from "./jobs/threads.ts";

/** The projects that lie in the folder of the one served. */
export interface FolderOfProjects {
  readonly folder: string;
  /** The files, by name. */
  list(): readonly string[];
  /** Serves a file of the folder, unless it is served already; its address. Throws Missing for a file that is not there. */
  open(file: string): Promise<string>;
  /** Makes a project of that name in the folder and serves it; its address. Throws Invalid for a name no file can have, Conflict for one that is taken. */
  make(name: string): Promise<string>;
}

export interface ServedProjectsOptions extends Omit<ServerOptions, "store" | "path" | "projects" | "jobs"> {
  /** What long wishes may take. */
  readonly bounds?: Partial<Bounds>;
  readonly openStore: (path: string) => Promise<Store>;
  readonly makeStore: (path: string) => Promise<Store>;
  /** Where it listens, as an address ending in a slash. */
  readonly listen: (app: FastifyInstance) => Promise<string>;
}

/** Serves projects, each at an address of its own: a server knows one project, and from its page others of its folder are opened. */
export interface ServedProjects {
  /** The address of a project, served from now on if it was not. */
  open(path: string): Promise<string>;
  close(): Promise<void>;
  /** What closing still waits for. */
  underWay(): UnderWay;
}

export interface UnderWay {
  /** As a person calls it, such as `scaling`. */
  readonly what: readonly string[];
  /** Whether a thread is still at work, which the end of the process would wait for. */
  readonly threads: boolean;
}

interface Served {
  readonly address: string;
  readonly app: FastifyInstance;
  readonly store: Store;
  readonly path: string;
  readonly jobs: Jobs;
}

const ending = ".standpoint";
/** Bytes that a disk takes as a name, less those of the ending and of the journal that SQLite puts beside it. */
const longest = 255 - ending.length - "-journal".length;

export function servedProjects({openStore, makeStore, listen, bounds, ...options}: ServedProjectsOptions): ServedProjects {
  const served = new Map<string, Promise<Served>>();
  const lost: Served[] = [];

  const working = threads({...usualBounds, ...bounds});

  async function serve(path: string, opening: Promise<Store>): Promise<Served> {
    const store = await opening;
    const jobs = working.jobsOf(store);
    const app = await buildServer({...options, store, path, projects: folderOf(path), jobs});
    try {
      return {address: await listen(app), app, store, path, jobs};
    } catch (error) {
      await app.close();
      await store.close();
      throw error;
    }
  }

  async function addressOf(path: string, open: (path: string) => Promise<Store>): Promise<string> {
    const key = resolve(path);
    await letGo(key);
    const serving = served.get(key) ?? serve(path, open(path));
    served.set(key, serving);
    serving.catch(() => served.delete(key));
    return (await serving).address;
  }

  /** A project whose file was moved or replaced is served on, for what is still open in a browser, but no longer found by its path. */
  async function letGo(key: string): Promise<void> {
    const known = await served.get(key)?.catch(() => undefined);
    if (known === undefined || (await known.store.lost()) === null) return;
    served.delete(key);
    lost.push(known);
  }

  function folderOf(path: string): FolderOfProjects {
    const folder = dirname(resolve(path));
    const list = () => readdirSync(folder).filter((file) => file.endsWith(ending));
    return {
      folder,
      list,
      open(file) {
        if (!list().includes(file)) throw new Missing(`There is no project "${file}" in ${folder}: choose one of the list.`);
        return addressOf(join(folder, file), openStore);
      },
      make(name) {
        const file = fileOf(name);
        if (existsSync(join(folder, file))) throw new Conflict(`"${file}" lies in this folder already: open it, or choose another name.`);
        return addressOf(join(folder, file), makeStore);
      },
    };
  }

  let underWay: UnderWay = {what: [], threads: false};

  return {
    open: (path) => addressOf(path, openStore),
    async close() {
      underWay = {what: ["the opening of a project"], threads: true};
      const all = [...lost, ...(await Promise.all(served.values()))];
      await closeAll(all, working, (now) => (underWay = now));
    },
    underWay: () => underWay,
  };
}

/** The threads' connections go before the project's own, which leaves it as one file. */
async function closeAll(all: readonly Served[], working: Threads, tell: (underWay: UnderWay) => void): Promise<void> {
  tell({what: all.flatMap(({jobs}) => jobs.list().map(({what}) => what)), threads: true});
  await Promise.all(all.map(({app}) => app.close()));
  await working.close();
  for (const {store, path} of all) {
    tell({what: [`an act on ${path}`], threads: false});
    await store.close();
  }
}

/** The file of a project by that name: a plain name, never a path. Throws Invalid. */
function fileOf(name: string): string {
  const plain = name.trim().replace(/\.standpoint$/i, "");
  if (plain === "") throw new Invalid("The new project has no name: give it one, such as “strike of 1912”.");
  if (Buffer.byteLength(plain) > longest)
    throw new Invalid(`“${plain.slice(0, 40)}…” is too long for the name of a file: shorten it, to about 70 letters in a script of wide ones.`);
  if (plain.length > 80 || plain.startsWith(".") || /[\p{Cc}<>:"/\\|?*]/u.test(plain) || basename(plain) !== plain)
    throw new Invalid(`“${plain.slice(0, 80)}” cannot be the name of a file: take up to 80 letters, digits, spaces and hyphens.`);
  return plain + ending;
}
