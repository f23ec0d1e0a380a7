import {isFault} from "@standpoint/model";
import {Refused} from "../api/client.ts";
import type {Asked, Replied, Trouble} from "./messages.ts";

/** Answers a question; told news of it on the way. */
type Answers<Question, Answer, News> = (question: Question, tell: (news: News) => void) => Promise<Answer>;

/** Answers questions one after the other, in a worker. */
export function answering<Question, Answer, News = never>(answer: Answers<Question, Answer, News>): void {
  let queue: Promise<void> = Promise.resolve();
  const post = (replied: Replied<Answer, News>) => postMessage(replied);
  onmessage = ({data: {id, question}}: MessageEvent<Asked<Question>>) => {
    queue = queue.then(async () => {
      try {
        post({id, answer: await answer(question, (news) => post({id, news}))});
      } catch (error) {
        post({id, trouble: troubleOf(error)});
      }
    });
  };
}

function troubleOf(error: unknown): Trouble {
  const fault = isFault(error) || error instanceof Refused;
  if (!(error instanceof Error)) return {message: String(error), fault, stack: undefined};
  return {message: error.message, fault, stack: error.stack};
}
