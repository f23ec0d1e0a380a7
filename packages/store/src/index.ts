export type {MakeOptions, OpenOptions, Place, Room} from "./place.ts";
export type {
  Act,
  DocumentRevision,
  HistoryFilter,
  Page,
  ProjectFacts,
  Reading,
  StatementChange,
  StatementFilter,
  StatementOrder,
  Store,
  Turning,
  Writing,
} from "./port.ts";
export {frameFrom, type FrameSources} from "./sql/frame-from.ts";
export type {ScannedStatements} from "./sql/engine.ts";
