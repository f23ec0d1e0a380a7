export {createSqlite, openSqlite, type CreateOptions, type OpenOptions} from "./open.ts";
