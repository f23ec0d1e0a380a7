export {createSqlite, openSqlite, type CreateOptions, type OpenOptions} from "./open.ts";
export {repairSqlite, type Repaired} from "./repair.ts";
