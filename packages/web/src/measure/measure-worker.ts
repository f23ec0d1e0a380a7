import {backbone, backboneSpreads, namesOf, phases, phaseSpreads, polarization, polarizationSpreads, scaling, scalingSpreads} from "@standpoint/analysis";
import type {BootstrapSettings} from "@standpoint/analysis";
import type {Frame} from "@standpoint/model";
import {heldFrame} from "./held-frame.ts";
import type {Asked, MeasureName, MeasureQuestion, Measures, News, Question, Replied} from "./messages.ts";
import {statementsOf} from "./statements-of.ts";

let queue: Promise<void> = Promise.resolve();

onmessage = ({data}: MessageEvent<Asked>) => {
  queue = queue.then(() => reply(data));
};

async function reply({id, frame: name, question}: Asked): Promise<void> {
  const post = (replied: Replied) => postMessage(replied);
  try {
    const frame = await heldFrame(name);
    post({id, answer: answerTo(frame, question, teller(id, namesOf(frame)))});
  } catch (error) {
    post({id, error: error instanceof Error ? error.message : String(error)});
  }
}

type Tell = (share: News["share"], words: string) => void;

const beat = 80;

/** Sends news at once, then not more often than the eye sees. */
function teller(id: number, names: readonly string[]): Tell {
  let last = -Infinity;
  const tell: Tell = (share, words) => {
    const now = performance.now();
    if (now - last < beat) return;
    last = now;
    postMessage({id, news: {names, share, words}} satisfies Replied);
  };
  tell(null, "");
  last = -Infinity;
  return tell;
}

function answerTo(frame: Frame, question: Question, tell: Tell): Measures[MeasureName] | Int32Array {
  switch (question.ask) {
    case "polarization":
      return polarized(frame, question, tell);
    case "backbone":
      return carried(frame, question, tell);
    case "phases":
      return phased(frame, question, tell);
    case "scaling":
      return scaled(frame, question, tell);
    case "statements":
      return statementsOf(frame, question.settings, question.whose);
  }
}

function polarized(frame: Frame, {settings, bootstrap}: MeasureQuestion<"polarization">, tell: Tell): Measures["polarization"] {
  const result = polarization(frame, {...settings, progress: (share) => tell(share, "Looking for the groups of each slice")});
  const drawing = drawn(bootstrap, settings, tell);
  return {result, spreads: drawing && polarizationSpreads(frame, settings, drawing)};
}

function carried(frame: Frame, {settings, bootstrap}: MeasureQuestion<"backbone">, tell: Tell): Measures["backbone"] {
  const result = backbone(frame, {...settings, progress: (share) => tell(share, "Taking concepts out")});
  const drawing = drawn(bootstrap, settings, tell);
  return {result, spreads: drawing && backboneSpreads(frame, settings, drawing)};
}

function phased(frame: Frame, {settings, bootstrap}: MeasureQuestion<"phases">, tell: Tell): Measures["phases"] {
  tell(null, "Comparing the slices");
  const result = phases(frame, settings);
  const drawing = drawn(bootstrap, settings, tell);
  return {result, spreads: drawing && phaseSpreads(frame, settings, drawing)};
}

function scaled(frame: Frame, {settings, bootstrap}: MeasureQuestion<"scaling">, tell: Tell): Measures["scaling"] {
  const result = scaling(frame, {...settings, progress: (share) => tell(share, "Drawing from the chains")});
  const drawing = drawn(bootstrap, settings, tell);
  return {result, spreads: drawing && scalingSpreads(frame, {settings, whole: result.actors}, drawing)};
}

/** How documents are drawn, where they are. */
function drawn(times: number, {seed}: {readonly seed?: number | undefined}, tell: Tell): BootstrapSettings | null {
  if (times === 0) return null;
  return {times, seed, progress: (draws) => tell(draws / times, `${String(draws)} of ${String(times)} draws of documents`)};
}
