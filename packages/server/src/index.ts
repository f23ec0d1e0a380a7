export {buildServer, type ServerOptions} from "./build-server.ts";
export {servedProjects, type FolderOfProjects, type ServedProjects, type ServedProjectsOptions} from "./served-projects.ts";
