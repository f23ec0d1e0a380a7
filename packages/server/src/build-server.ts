import type {IncomingMessage, ServerResponse} from "node:http";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import files from "@fastify/static";
import swagger from "@fastify/swagger";
import type {Store} from "@standpoint/store";
import Fastify, {type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, type RawServerDefault} from "fastify";
import {serializerCompiler, validatorCompiler, type ZodTypeProvider} from "fastify-type-provider-zod";
import {faults} from "./faults.ts";
import {guard, isReading} from "./guard.ts";
import {jobsHere} from "./jobs/here.ts";
import type {Jobs} from "./jobs/jobs.ts";
import {withAnswers} from "./openapi-answers.ts";
import {described} from "./openapi.ts";
import {liveChanges, type LiveChanges} from "./live.ts";
import {analysisRoutes} from "./routes/analyses.ts";
import {documentRoutes} from "./routes/documents.ts";
import {draftRoutes} from "./routes/drafts.ts";
import {entityRoutes} from "./routes/entities.ts";
import {historyRoutes} from "./routes/history.ts";
import {importRoutes} from "./routes/import.ts";
import {manyStatementsRoutes} from "./routes/many-statements.ts";
import {projectRoutes} from "./routes/project.ts";
import {projectsRoutes} from "./routes/projects.ts";
import {searchRoutes} from "./routes/search.ts";
import {statementRoutes} from "./routes/statements.ts";
import {typeRoutes} from "./routes/types.ts";
import {revisionRoutes} from "./routes/revisions.ts";
import {verdictRoutes} from "./routes/verdicts.ts";
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

interface Rates {
  readonly reads: number;
  readonly writes: number;
}

const rates: Rates = {reads: 30_000, writes: 6000};

/** What every route works with. */
export interface Desk extends ServerOptions {
  readonly jobs: Jobs;
  readonly live: LiveChanges;
  readonly asking: () => {who: string; at: number};
}

export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>;

/** The largest file that may be sent, and the largest number of files at once. */
const uploads = {fileSize: 120_000_000, files: 2000};

/**
 * Keys, names and attributes are a person's words: as long as an address may be, and called `__proto__` or `constructor` too.
 * Nothing here copies a body's fields by assignment, so that such a name is a name.
 */
const userWords = {routerOptions: {maxParamLength: 16_000}, onProtoPoisoning: "ignore", onConstructorPoisoning: "ignore"} as const;

function limited({reads, writes}: Rates) {
  return {
    max: (request: FastifyRequest) => (isReading(request.method) ? reads : writes),
    keyGenerator: (request: FastifyRequest) => `${isReading(request.method) ? "reads" : "writes"} ${request.ip}`,
    timeWindow: "1 minute",
  };
}

/** The project over HTTP. Nothing listens yet: the caller decides where. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({bodyLimit: 10_000_000, forceCloseConnections: true, ...userWords}).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(helmet, {contentSecurityPolicy: {directives: policy}, strictTransportSecurity: false, crossOriginEmbedderPolicy: false});
  await app.register(rateLimit, limited(options.rates ?? rates));
  await app.register(multipart, {limits: uploads});
  await app.register(swagger, {
    openapi: {openapi: "3.1.0", info: {title: "Standpoint", version: options.version}},
    transform: described,
    transformObject: (document) => ("openapiObject" in document ? withAnswers(document.openapiObject) : document.swaggerObject),
  });
  guard(app, options.hosts ?? []);
  faults(app);
  const desk = deskOf(options, app);
  for (const routes of [
    projectRoutes,
    projectsRoutes,
    documentRoutes,
    statementRoutes,
    manyStatementsRoutes,
    importRoutes,
    analysisRoutes,
    draftRoutes,
    revisionRoutes,
    verdictRoutes,
    entityRoutes,
    typeRoutes,
    historyRoutes,
    searchRoutes,
  ])
    routes(app, desk);
  app.get("/api/openapi.json", {schema: {hide: true}, config: {route: {about: "This description.", sends: "application/json"}}}, () => app.swagger());
  if (options.page !== undefined) await servePage(app, options.page);
  return app;
}

const policy = {
  defaultSrc: ["'self'"],
  // The counting kernel is WebAssembly; evaluating text as a script stays forbidden.
  scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", "data:", "blob:"],
  workerSrc: ["'self'", "blob:"],
  connectSrc: ["'self'"],
  fontSrc: ["'self'", "data:"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

function deskOf(options: ServerOptions, app: {addHook: (name: "onClose" | "preClose", hook: () => Promise<void>) => unknown}): Desk {
  const live = liveChanges(options.store);
  const jobs = options.jobs ?? jobsHere(options.store);
  app.addHook("preClose", () => jobs.close());
  app.addHook("onClose", async () => live.close());
  return {...options, live, jobs, asking: () => ({who: options.who, at: options.clock()})};
}

/** The page's files; any other address that is not the API's is a view of the page, which reads its address itself. */
async function servePage(app: {register: FastifyInstance["register"]; setNotFoundHandler: FastifyInstance["setNotFoundHandler"]}, root: string): Promise<void> {
  await app.register(files, {
    root,
    index: ["index.html"],
    setHeaders: (reply, path) => void reply.header("cache-control", path.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache"),
  });
  app.setNotFoundHandler((request, reply) => {
    if (request.method !== "GET" || request.url.startsWith("/api/")) return reply.code(404).send({error: `There is nothing at ${request.url}.`});
    return reply.header("cache-control", "no-cache").sendFile("index.html");
  });
}
