export {version} from "./version.ts";
export {counted, listed} from "./counted.ts";
export {boundedWords} from "./bounded-words.ts";
export {comparedWords} from "./compared-words.ts";
export {conditionWords, stanceUnder} from "./condition-words.ts";
export {present} from "./present.ts";
export {stanceName, stanceNames, stanceSigns, type StanceWord} from "./stance-words.ts";
export {editsBetween} from "./edits-between.ts";
export {named, own} from "./named.ts";
export {endingOf, endings, type Ending, type EndingKind} from "./endings.ts";
export {returned, stopped} from "./returned.ts";
export {codeOf, systemFault} from "./system-faults.ts";
export {Conflict, EditClash, Invalid, isFault, Missing, type Clash, type Fault, type ClashingField} from "./faults.ts";
export type {ChangeId, DocumentId, EntityId, PostId, StatementId, TypeId, VariableId} from "./ids.ts";
export {dateOf, dayOf, timestampOf, type SpanOfTime} from "./dates.ts";
export type {Document, DocumentDraft, DocumentFacts, Post, PostDraft, SourceFile} from "./document.ts";
export {entityKinds, type DatedName, type Entity, type EntityDraft} from "./entity.ts";
export {spanOfName} from "./dated-name.ts";
export {presenceOf, roles, variableKinds, withRole} from "./statement-type.ts";
export type {Role, StatementType, StatementTypeDraft, Variable, VariableDraft, VariableKind} from "./statement-type.ts";
export {presets, recordTypes} from "./presets.ts";
export {contextLength, spanOf, type Span, type Statement, type StatementDraft, type Value} from "./statement.ts";
export type {Cells, CodesColumn, Column, DocumentColumn, FlagsColumn, Frame, ListsColumn, NumbersColumn, ReferencesColumn} from "./frame.ts";
export type {Found, Hit, Sought} from "./hits.ts";
export type {ChangeRow, DocumentRow, EntityRow, PostRow, SearchRow, StatementRow, TypeRow} from "./rows.ts";
export type {CoderDraft, HighlighterDraft, IncomingStatement, ProjectDraft} from "./project-draft.ts";
export {amount, choice, date, flag, meaning, moment, pairs, parsed, plainly, several, some, text, texts, whole} from "./options/kinds.ts";
export {
  writtenName,
  type AboutOption,
  type AddressOf,
  type Choice,
  type Option,
  type OptionKind,
  type Options,
  type SettingsOf,
  type Words,
} from "./options/option.ts";
export {addressNames, addressed, noSuch, refuseUnknown, settingsIn, settingsOf, wordsAt, wordsFrom} from "./options/read.ts";
export {usualType} from "./usual-type.ts";
export type {
  Progress,
  Added,
  Imported,
  Unanchored,
  Revised,
  Orphan,
  OrphanRow,
  DocumentChange,
  FactsFromName,
  NameRead,
  OpenDocument,
  LeanDocument,
  LeanRow,
  LeanSpan,
  Highlight,
} from "./answers/documents.ts";
export type {DatedNameRow} from "./answers/names.ts";
export type {OperationAnswers} from "./answers/operation-answers.ts";
export type {Project, Touches, Turned, Checked, Backups, BackedUp, Projects, Addressed, JobState} from "./answers/project.ts";
export type {Refusal} from "./answers/refusal.ts";
export type {Rows, PageOf, Changed, Removed} from "./answers/rows.ts";
export type {
  CodedStatement,
  StatementsPreview,
  StatementPreview,
  ValueChange,
  CodedAll,
  Recoded,
  Loss,
  Duplicate,
  StatementVersion,
  Difference,
  Comparison,
  Rank,
  Ranking,
} from "./answers/statements.ts";
export {isEarlier, misdatedPosts} from "./misdated.ts";
export {plainName} from "./plain-name.ts";
export {dateWords, timeWords} from "./time-words.ts";
