import {namesOf} from "@standpoint/analysis";
import type {BootstrapSettings} from "@standpoint/analysis";
import type {Frame} from "@standpoint/model";
import {answering} from "../worker/answering.ts";
import {computing} from "./computing.ts";
import {heldFrame} from "./held-frame.ts";
import type {Asked, MeasureName, Measures, News, Question} from "./messages.ts";
import {statementsOf} from "./statements-of.ts";

answering<Asked, Measures[MeasureName] | Int32Array, News>(async ({frame: name, question}, post) => {
  const frame = await heldFrame(name);
  return answerTo(frame, question, teller(post, namesOf(frame)));
});

type Tell = (share: News["share"], words: string) => void;

const beat = 80;

/** Sends news at once, then not more often than the eye sees. */
function teller(post: (news: News) => void, names: readonly string[]): Tell {
  let last = -Infinity;
  post({names, share: null, words: ""});
  return (share, words) => {
    const now = performance.now();
    if (now - last < beat) return;
    last = now;
    post({names, share, words});
  };
}

function answerTo(frame: Frame, question: Question, tell: Tell): Measures[MeasureName] | Int32Array {
  if (question.ask === "statements") return statementsOf(frame, question.settings, question.whose);
  const {ask, settings, bootstrap} = question;
  return computing[ask].run(frame, settings, {tell, sampling: sampled(bootstrap, settings?.seed, tell)});
}

/** How documents are sampled, where they are. */
function sampled(times: number, seed: number | undefined, tell: Tell): BootstrapSettings | null {
  if (times === 0) return null;
  return {times, seed, progress: (samples) => tell(samples / times, `${String(samples)} of ${String(times)} samples of the documents`)};
}
