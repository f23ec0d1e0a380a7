import {backbone, bootstrap, namesOf, phases, polarization, scaling} from "@standpoint/analysis";
import type {BackboneSettings, DrawnRange, NetworkSettings, PhaseSettings, Spread} from "@standpoint/analysis";
import {Invalid} from "@standpoint/model";
import type {Frame} from "@standpoint/model";
import {heldFrame} from "./held-frame.ts";
import type {Asked, Measured, MeasureName, MeasureQuestion, Measures, News, Question, Replied} from "./messages.ts";
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
      return {result: scaling(frame, {...question.settings, progress: (share) => tell(share, "Drawing from the chains")}), spreads: null};
    case "statements":
      return statementsOf(frame, question.settings, question.whose);
  }
}

function polarized(frame: Frame, {settings, bootstrap: times}: MeasureQuestion<"polarization">, tell: Tell): Measures["polarization"] {
  const result = polarization(frame, {...settings, progress: (slices) => tell(null, `${String(slices)} slices so far`)});
  const spreads = spreadsOf({frame, settings, times, tell}, (drawn, range) =>
    polarization(drawn, {...settings, ...range}).slices.map(({score}, i) => [String(i), score]),
  );
  return {result, spreads};
}

function carried(frame: Frame, {settings, bootstrap: times}: MeasureQuestion<"backbone">, tell: Tell): Measures["backbone"] {
  const result = backbone(frame, {...settings, progress: (share) => tell(share, "Taking concepts out")});
  return {result, spreads: spreadsOf({frame, settings, times, tell}, (drawn) => orNothing(() => backboneNumbers(drawn, settings)))};
}

function backboneNumbers(drawn: Frame, settings: BackboneSettings): (readonly [string, number])[] {
  const {steps, set} = backbone(drawn, settings);
  if (!set) return steps.map(({step, concept}) => [`step of ${concept}`, step] as const);
  return [...set.backbone.map((concept) => [`in ${concept}`, 1] as const), ...set.redundant.map((concept) => [`in ${concept}`, 0] as const)];
}

function phased(frame: Frame, {settings, bootstrap: times}: MeasureQuestion<"phases">, tell: Tell): Measured<Measures["phases"]["result"]> {
  tell(null, "Comparing the slices");
  const result = phases(frame, settings);
  return {result, spreads: spreadsOf({frame, settings, times, tell}, (drawn, range) => orNothing(() => turns(drawn, {...settings, ...range})))};
}

/** By the middle of each slice, whether another state begins there. */
function turns(drawn: Frame, settings: PhaseSettings): (readonly [string, number])[] {
  const {slices, states} = phases(drawn, settings);
  return slices.slice(1).map(({mid}, i) => [String(mid), Number(states[i + 1] !== states[i])] as const);
}

interface Drawing {
  readonly frame: Frame;
  readonly settings: Pick<NetworkSettings, "from" | "to"> & {readonly seed?: number | undefined; readonly window?: NetworkSettings["window"]};
  readonly times: number;
  readonly tell: Tell;
}

type Numbers = (drawn: Frame, range: DrawnRange) => Iterable<readonly [string, number | null]>;

/** The spread of each number over draws of documents; windows keep to the range of the whole. */
function spreadsOf({frame, settings, times, tell}: Drawing, numbersOf: Numbers): ReadonlyMap<string, Spread> | null {
  if (times === 0) return null;
  const {from, to, seed = 1} = settings;
  const asked = {...(from === undefined ? {} : {from}), ...(to === undefined ? {} : {to})};
  const progress = (draws: number) => tell(draws / times, `${String(draws)} of ${String(times)} draws of documents`);
  return bootstrap(frame, {times, seed, progress}, (drawn, range) => numbersOf(drawn, settings.window === undefined ? asked : {...range, ...asked}));
}

/** A draw in which there is nothing to measure counts for nothing. */
function orNothing<Number>(numbers: () => readonly Number[]): readonly Number[] {
  try {
    return numbers();
  } catch (error) {
    if (error instanceof Invalid) return [];
    throw error;
  }
}
