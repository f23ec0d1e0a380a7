import {namesOf, network, statementsBehind} from "@standpoint/analysis";
import type {Network, NetworkSettings} from "@standpoint/analysis";
import type {Frame} from "@standpoint/model";
import {Refused} from "../api/client.ts";
import {heldFrame} from "../measure/held-frame.ts";
import {placesOf} from "./places.ts";
import type {Asked, Computed, Question, Replied} from "./messages.ts";
import {tiesOf} from "./ties.ts";
import type {Ties} from "./ties.ts";

/** The network of the last settings, and what it was made of. */
let last: {readonly frame: Frame; readonly settings: NetworkSettings; readonly result: Network} | null = null;
let queue: Promise<void> = Promise.resolve();

onmessage = ({data}: MessageEvent<Asked>) => {
  queue = queue.then(() => reply(data));
};

async function reply({id, question}: Asked): Promise<void> {
  const replied: Replied = await answerTo(question).then(
    (answer) => ({id, answer}),
    (error: unknown) => ({id, error: error instanceof Error ? error.message : String(error)}),
  );
  postMessage(replied);
}

async function answerTo(question: Question): Promise<Computed | Ties | Int32Array> {
  if (question.ask === "network") {
    const {type, change, settings} = question;
    return computed(await heldFrame({type, change, identity: settings.identity}), settings);
  }
  if (last === null) throw new Refused(0, "no network has been computed yet: change a setting to compute one");
  if (question.ask === "behind") return statementsBehind(last.frame, last.settings, question.edge);
  const slice = last.result.slices[question.slice];
  return slice === undefined ? {rows: [], columns: [], from: new Int32Array(), to: new Int32Array(), weight: new Float64Array()} : tiesOf(slice);
}

function computed(frame: Frame, settings: NetworkSettings): Computed {
  const result = network(frame, settings);
  last = {frame, settings, result};
  const whole = settings.window === undefined ? result : network(frame, {...settings, window: undefined, kernel: "none"});
  return {
    slices: result.slices.map(({start, mid, stop, statements}) => ({start, mid, stop, statements})),
    places: placesOf(whole.slices[0]),
    notes: result.notes,
    whole: result.whole,
    strongest: result.slices.reduce((most, {values}) => values.reduce((sum, value) => Math.max(sum, Math.abs(value)), most), 0),
    names: namesOf(frame),
  };
}
