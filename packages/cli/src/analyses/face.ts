import type {Words} from "@standpoint/model";
import type {AnalysisName, AnswerOfFile, AnyAnswer, NamedFile} from "@standpoint/workbench";
import type {Table} from "../table.ts";

/** What the command line adds to an analysis. */
export interface Face<Name extends AnalysisName> {
  /** What its project may be, where that is not the usual. */
  readonly project?: string;
  /** What follows the options in its help: examples first. */
  readonly after: string;
  /** Its answer for people. */
  readonly table: (json: AnyAnswer<Name>) => Table;
  /** Of a file that is no project: how it is answered of that. Undefined for a file it cannot be asked of. */
  readonly ofFile?: (path: string) => OfFile<Name> | undefined;
}

/** An analysis of a file that is no project. */
interface OfFile<Name extends AnalysisName> {
  readonly answer: (words: Words) => AnswerOfFile[Name];
  readonly files: (words: Words, format: string) => readonly NamedFile[];
}
