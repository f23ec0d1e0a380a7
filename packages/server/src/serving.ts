import type {IncomingMessage, ServerResponse} from "node:http";
import type {Store} from "@standpoint/store";
import type {FastifyBaseLogger, FastifyInstance, RawServerDefault} from "fastify";
import type {ZodTypeProvider} from "fastify-type-provider-zod";
import type {Jobs} from "./jobs/jobs.ts";
import type {LiveChanges} from "./live.ts";
import type {ProjectsBeside} from "./served-projects.ts";

export interface ServerOptions {
  readonly store: Store;
  /** Where the project is kept, as shown to the person. */
  readonly address: string;
  readonly version: string;
  /** Who the acts of this server's users are recorded for. */
  readonly who: string;
  /** Milliseconds since 1970, now. */
  readonly clock: () => number;
  /** Folder of the built page; without it only the API is served. */
  readonly page?: string;
  /** The projects beside it, to be opened from the page; without it the server keeps to one. */
  readonly projects?: ProjectsBeside;
  /** Does what may take long; in this very thread when left out. */
  readonly jobs?: Jobs;
  /** Names the server may be called by, besides the loopback ones. */
  readonly hosts?: readonly string[];
  /** Requests a minute from one address; those that only read are counted apart, and do not use up the writers'. */
  readonly rates?: Rates;
}

export interface Rates {
  readonly reads: number;
  readonly writes: number;
}

/** What every route works with. */
export interface Serving extends ServerOptions {
  readonly jobs: Jobs;
  readonly live: LiveChanges;
  readonly asking: () => {who: string; at: number};
}

export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>;
