export {buildServer} from "./build-server.ts";
export type {ServerOptions} from "./serving.ts";
export type {Jobs} from "./jobs/jobs.ts";
export {threads, usualBounds, type Bounds, type Threads} from "./jobs/threads.ts";
export {servedProjects, type ProjectsBeside, type ServedProjects, type ServedProjectsOptions, type UnderWay} from "./served-projects.ts";
