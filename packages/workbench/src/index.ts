export type {Asking, Progress, Watching} from "./asking.ts";
export {importProject} from "./exchange/import-project.ts";
export {changeStatement, type StatementEdit} from "./statements/change-statement.ts";
export {codeStatement, removeStatement, replyToMemo, type NewStatement} from "./statements/code-statement.ts";
export {
  changeStatements,
  statementChanges,
  type ManyStatements,
  type StatementChanges,
  type StatementsChange,
  type StatementsChanges,
} from "./statements/change-statements.ts";
export {replyToDocumentMemo, replyToEntityMemo} from "./statements/memos.ts";
export {changeDocument, removeDocument, reviseDocument, type DocumentEdit, type Revision} from "./documents/change-document.ts";
export {addDocuments, type AddOptions} from "./documents/add-documents.ts";
export {dnaStore} from "./exchange/dna-store.ts";
export {importFile} from "./exchange/import-file.ts";
export {reviseFile} from "./documents/revise-file.ts";
export type {FileSource} from "./documents/file-source.ts";
export {eventRows, network, networkAnswer, type NetworkWish} from "./measures/network.ts";
export {frequenciesAnswer, matrixAnswer} from "./measures/matrix.ts";
export {answering, frameOptions, writingOptions} from "./answer-file.ts";
export {importOptions} from "./exchange/import-options.ts";
export {analyses, analysisNames, fileFormats, isAnswerTo, type Analysis, type AnalysisName, type BasesQuestion} from "@standpoint/analysis";
export type {AnswerName, AnswerOf, AnswerOfFile, Answers, AnyAnswer, BasesAnswerTo, Draft} from "@standpoint/analysis";
export {sizeOfAct} from "./size-of-act.ts";
export {isAct, isReading, isShort, jobWords, perform, type Job, type JobInputs, type JobName, type Told} from "./jobs.ts";
export {jsonFile} from "./json-file.ts";
export {rawFiles, type NamedFile} from "./named-file.ts";
export {networkFiles} from "./measures/network-files.ts";
export {frequencyFiles, matrixFiles} from "./measures/matrix-files.ts";
export {exportProject, exportFormats} from "./exchange/export-project.ts";
export {csvFile} from "./csv-file.ts";
export type {SliceJson} from "@standpoint/analysis";
export {lines, linesAnswer, type LinesWish} from "./lines/lines.ts";
export {recordVerdict, type NewVerdict} from "./lines/verdicts.ts";
export {keptRules, recordRule, withdrawRule, type NewRule} from "./lines/rules.ts";
export {factsFromNames} from "./documents/names-preview.ts";
export {acceptOrphan, orphans} from "./documents/orphans.ts";
export {lineFiles} from "./lines/files.ts";
export {lineage, lineageAnswer, type LineageWish} from "./lineage/lineage.ts";
export {sizeFiles, sizes, sizesAnswer} from "./lineage/sizes.ts";
export {addDatedName, datedNames, removeDatedName} from "./lineage/dated-names.ts";
export {lineageFiles} from "./lineage/files.ts";
export {basesAnswer, basesQuestion, contextAnswer} from "./bases/bases.ts";
export {howSaid, companyWords, heardOf, obstacleWords, signersWords, waysLeftWords, wayWords} from "@standpoint/analysis";
export {basesFiles, contextFiles, readContext} from "./bases/files.ts";
export {sourceFiles, sourcesAnswer} from "./sources/answer.ts";
export {ranks, ranksOf, recordRank, type NewRank} from "./sources/ranks.ts";
export {recordDispute, type NewDispute} from "./sources/record-dispute.ts";
export {sources, type SourcesWish} from "./sources/sources.ts";
export {isArgumentFile, mapFiles, readArguments, threadFiles} from "./threads/files.ts";
export {mapAnswer, threadsAnswer} from "./threads/threads.ts";
export {draftFile, draftOptions, draftNamed, drafts, removeDraft, saveDraft, type DraftSaving} from "./bases/drafts.ts";
export {draftPoints} from "./bases/draft-points.ts";
export {mediaTypeOf, mediaTypesOf} from "./named-file.ts";
export {backUp, type BackingUp} from "./backups/back-up.ts";
export {backupsIn, type BackupFile} from "./backups/names.ts";
export {restore, verifyBackup, type Restored, type Restoring, type Verified} from "./backups/restore.ts";
export {namedNew, partIn, unwritable} from "./whole-files.ts";
export {addEntity, changeEntity, mergeEntities, recode, removeEntity, type EntityEdit, type Recoding} from "./entities/entities.ts";
export {duplicates, duplicatesAmong} from "./entities/duplicates.ts";
export {find} from "./statements/find.ts";
export {codeAll, type CodeAll} from "./statements/code-all.ts";
export {addHighlighter, changeHighlighter, highlights, removeHighlighter} from "./statements/highlighters.ts";
export {addType, changeType, removeType, typeLosses, type TypeChange, type TypeEdit} from "./types/change-type.ts";
export {restoreStatement} from "./statements/statement-history.ts";
export {changeDocuments, documentChanges, patternFields, type DocumentsChange} from "./documents/change-documents.ts";
export type {ShareDone} from "./measures/bootstrapped.ts";
export {textFormats} from "@standpoint/formats";
