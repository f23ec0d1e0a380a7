import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import files from "@fastify/static";
import swagger from "@fastify/swagger";
import Fastify, {type FastifyInstance, type FastifyRequest} from "fastify";
import {serializerCompiler, type ZodTypeProvider} from "fastify-type-provider-zod";
import {faults} from "./faults.ts";
import {guard, isReading} from "./guard.ts";
import {jobsHere} from "./jobs/here.ts";
import {withAnswers} from "./openapi-answers.ts";
import {described} from "./openapi.ts";
import {liveChanges} from "./live.ts";
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
import {strict} from "./strict.ts";
import type {Rates, ServerOptions, Serving} from "./serving.ts";

const rates: Rates = {reads: 30_000, writes: 6000};

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
  strict(app);
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
  const serving = servingOf(options, app);
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
    routes(app, serving);
  app.get("/api/openapi.json", {schema: {hide: true}, config: {route: {about: "This description.", sends: "application/json"}}}, () => app.swagger());
  if (options.page === undefined) app.setNotFoundHandler((request, reply) => reply.code(404).send({error: `There is nothing at ${request.url}.`}));
  else await servePage(app, options.page);
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

function servingOf(options: ServerOptions, app: {addHook: (name: "onClose" | "preClose", hook: () => Promise<void>) => unknown}): Serving {
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
