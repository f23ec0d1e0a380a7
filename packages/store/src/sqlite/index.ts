export {createSqlite, openSqlite, type OpenOptions} from "./open.ts";
