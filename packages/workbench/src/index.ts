export type {Asking, Progress, Watching} from "./asking.ts";
export {importProject, type Imported, type Unanchored} from "./import-project.ts";
export {changeStatement, codeStatement, removeStatement, type NewStatement, type StatementEdit} from "./code-statement.ts";
export {changeDocument, removeDocument, reviseDocument, type Orphan, type Revised, type Revision} from "./change-document.ts";
