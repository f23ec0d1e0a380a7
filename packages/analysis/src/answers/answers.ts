import type {OperationAnswers, Refusal, Rows} from "@standpoint/model";
import type {AnswerOf} from "./answer-of.ts";
import type {Draft} from "./drafts.ts";
import type {KeptRule} from "./rules.ts";

/** What is answered to everything that can be asked, as JSON. */
export interface Answers extends AnswerOf, OperationAnswers {
  readonly drafts: Rows<Draft>;
  readonly draftSaving: Draft;
  readonly rules: Rows<KeptRule>;
  readonly rule: KeptRule;
  /** What is said instead, when something cannot be done. */
  readonly refusal: Refusal;
}

export type AnswerName = keyof Answers;
