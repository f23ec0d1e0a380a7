import type {BasesAnswer, BasesAnswerTo} from "../answers/bases.ts";
import type {BasesQuestion} from "./options.ts";

/** Whether an answer about bases is one to that question. */
export function isAnswerTo<Question extends BasesQuestion>(question: Question, answer: BasesAnswer): answer is BasesAnswerTo<Question> & BasesAnswer {
  return answer.settings.question === question;
}
