import {namesOf} from "@standpoint/analysis";
import type {BootstrapSettings} from "@standpoint/analysis";
import type {Frame} from "@standpoint/model";
import {answering} from "../worker/answering.ts";
import {computing} from "./computing.ts";
import {heldFrame} from "./held-frame.ts";
import type {Asked, MeasureName, MeasureQuestion, Measures, News, Question} from "./messages.ts";
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
  return measured(frame, question as MeasureQuestion<"polarization">, tell);
}

/** Whichever measure it is: types tell it by one of them, for all rows are alike. */
function measured(frame: Frame, {ask, settings, bootstrap}: MeasureQuestion<"polarization">, tell: Tell): Measures["polarization"] {
  const {words, compute, spreads} = computing[ask];
  tell(null, words);
  const result = compute(frame, settings, (share) => tell(share, words));
  const drawing = drawn(bootstrap, settings?.seed, tell);
  return {result, spreads: drawing && spreads(frame, settings, result, drawing)};
}

/** How documents are drawn, where they are. */
function drawn(times: number, seed: number | undefined, tell: Tell): BootstrapSettings | null {
  if (times === 0) return null;
  return {times, seed, progress: (draws) => tell(draws / times, `${String(draws)} of ${String(times)} draws of documents`)};
}
