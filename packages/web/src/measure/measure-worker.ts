import {backbone, backboneSpreads, namesOf, phases, phaseSpreads, polarization, polarizationSpreads, scaling, scalingSpreads} from "@standpoint/analysis";
import type {BootstrapSettings} from "@standpoint/analysis";
import type {Frame} from "@standpoint/model";
import {heldFrame} from "./held-frame.ts";
import {answering} from "../worker/answering.ts";
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

type Computing = {readonly [Name in MeasureName]: (frame: Frame, question: MeasureQuestion<Name>, tell: Tell) => Measures[Name]};

/** How each measure is computed: a row for every one that has a page. */
const computing: Computing = {polarization: polarized, backbone: carried, phases: phased, scaling: scaled};

function answerTo(frame: Frame, question: Question, tell: Tell): Measures[MeasureName] | Int32Array {
  if (question.ask === "statements") return statementsOf(frame, question.settings, question.whose);
  return (computing[question.ask] as Computing["polarization"])(frame, question as MeasureQuestion<"polarization">, tell);
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
