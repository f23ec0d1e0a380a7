import {frameFromBytes, namesOf, network, statementsBehind} from "@standpoint/analysis";
import type {Network, NetworkSettings} from "@standpoint/analysis";
import type {Frame} from "@standpoint/model";
import {address, Refused} from "../api/client.ts";
import {placesOf} from "./places.ts";
import type {Asked, Computed, Question, Replied} from "./messages.ts";
import {tiesOf} from "./ties.ts";
import type {Ties} from "./ties.ts";

/** What the worker holds: the frame of one type at one change, and the network of the last settings. */
interface Held {
  readonly key: string;
  readonly frame: Frame;
}

let held: Held | null = null;
let last: {readonly settings: NetworkSettings; readonly result: Network} | null = null;
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
  if (question.ask === "network") return computed(await frameOf(question.type, question), question.settings);
  if (last === null || held === null) throw new Refused(0, "no network has been computed yet: change a setting to compute one");
  if (question.ask === "behind") return statementsBehind(held.frame, last.settings, question.edge);
  const slice = last.result.slices[question.slice];
  return slice === undefined ? {rows: [], columns: [], from: new Int32Array(), to: new Int32Array(), weight: new Float64Array()} : tiesOf(slice);
}

/** The browser keeps the bytes and asks with their ETag whether they are still right. */
async function frameOf(type: string, {change, settings: {identity}}: {readonly change: number; readonly settings: NetworkSettings}): Promise<Frame> {
  const path = address(`/frame/${encodeURIComponent(type)}`, {identity});
  const key = `${path} ${String(change)}`;
  if (held?.key === key) return held.frame;
  const answer = await fetch(path, {cache: "no-cache"});
  if (!answer.ok)
    throw new Refused(
      answer.status,
      ((await answer.json().catch(() => ({}))) as {error?: string}).error ?? `the frame of "${type}" could not be fetched (${String(answer.status)})`,
    );
  held = {key, frame: frameFromBytes(new Uint8Array(await answer.arrayBuffer()))};
  last = null;
  return held.frame;
}

function computed(frame: Frame, settings: NetworkSettings): Computed {
  const result = network(frame, settings);
  last = {settings, result};
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
