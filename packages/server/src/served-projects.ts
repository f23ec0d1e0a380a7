import type {Room, Store} from "@standpoint/store";
import {places} from "@standpoint/store/places";
import type {FastifyInstance} from "fastify";
import {buildServer} from "./build-server.ts";
import type {ServerOptions} from "./serving.ts";
import type {Jobs} from "./jobs/jobs.ts";
import {threads, usualBounds, type Bounds, type Threads} from "./jobs/threads.ts";

/** The projects that lie beside the one served. */
export interface ProjectsBeside {
  readonly room: Room;
  /** Serves a project of the list, unless it is served already; where. Throws Missing for one that is not there. */
  open(called: string): Promise<string>;
  /** Makes a project of that name and serves it; where. Throws Invalid for a name none can have, Conflict for one that is taken. */
  make(name: string): Promise<string>;
}

export interface ServedProjectsOptions extends Omit<ServerOptions, "store" | "address" | "projects" | "jobs"> {
  /** What long wishes may take. */
  readonly bounds?: Partial<Bounds>;
  readonly openStore: (address: string) => Promise<Store>;
  readonly makeStore: (address: string) => Promise<Store>;
  /** Where it listens, as an address ending in a slash. */
  readonly listen: (app: FastifyInstance) => Promise<string>;
}

/** Serves projects, each at an address of its own: a server knows one project, and from its page others of its folder are opened. */
export interface ServedProjects {
  /** Where a project answers, served from now on if it was not. */
  open(address: string): Promise<string>;
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
  /** Where it answers. */
  readonly at: string;
  readonly app: FastifyInstance;
  readonly store: Store;
  readonly address: string;
  readonly jobs: Jobs;
}

export function servedProjects({openStore, makeStore, listen, bounds, ...options}: ServedProjectsOptions): ServedProjects {
  const known = new Map<string, Promise<Served>>();
  const lost: Served[] = [];

  const working = threads({...usualBounds, ...bounds});

  async function serve(address: string, opening: Promise<Store>): Promise<Served> {
    const store = await opening;
    const jobs = working.jobsOf(store);
    const app = await buildServer({...options, store, address, projects: beside(address), jobs});
    try {
      return {at: await listen(app), app, store, address, jobs};
    } catch (error) {
      await app.close();
      await store.close();
      throw error;
    }
  }

  async function served(address: string, open: (address: string) => Promise<Store>): Promise<string> {
    const key = places.canonical(address);
    await letGo(key);
    const serving = known.get(key) ?? serve(address, open(address));
    known.set(key, serving);
    serving.catch(() => known.delete(key));
    return (await serving).at;
  }

  /** A project that was moved or replaced is served on, for what is still open in a browser, but no longer found by its address. */
  async function letGo(key: string): Promise<void> {
    const found = await known.get(key)?.catch(() => undefined);
    if (found === undefined || (await found.store.lost()) === null) return;
    known.delete(key);
    lost.push(found);
  }

  function beside(address: string): ProjectsBeside {
    const room = places.around(address);
    return {
      room,
      open: async (called) => served(await room.addressOf(called), openStore),
      make: async (name) => served(await room.freeAddress(name), makeStore),
    };
  }

  let underWay: UnderWay = {what: [], threads: false};

  return {
    open: (address) => served(address, openStore),
    async close() {
      underWay = {what: ["the opening of a project"], threads: true};
      const all = [...lost, ...(await Promise.all(known.values()))];
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
  for (const {store, address} of all) {
    tell({what: [`an act on ${address}`], threads: false});
    await store.close();
  }
}
