export type {
  Act,
  DocumentRevision,
  Page,
  ProjectFacts,
  Reading,
  StatementChange,
  StatementFilter,
  StatementOrder,
  Store,
  Writing,
} from "./port.ts";
