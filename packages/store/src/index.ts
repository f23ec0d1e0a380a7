export type {MakeOptions, OpenOptions, Place, Room} from "./place.ts";
export type {
  Act,
  Comparison,
  Difference,
  DocumentRevision,
  HistoryFilter,
  Page,
  ProjectFacts,
  Reading,
  StatementChange,
  StatementFilter,
  StatementOrder,
  StatementVersion,
  Store,
  Touched,
  Turning,
  Writing,
} from "./port.ts";
