export {createSqlite, openSqlite} from "./open.ts";
export {repairSqlite, type Repaired} from "./repair.ts";
