import {clusters, namesOf, network, statementsBehind, structure} from "@standpoint/analysis";
import type {Clusters, Network, NetworkSettings, Structure} from "@standpoint/analysis";
import {strongestOf, tiesOf} from "@standpoint/draw";
import type {Frame} from "@standpoint/model";
import {Refused} from "../api/client.ts";
import {heldFrame} from "../measure/held-frame.ts";
import {statementsOf} from "../measure/statements-of.ts";
import {answering} from "../worker/answering.ts";
import {heldAttributes} from "./held-attributes.ts";
import type {Answers, Computed, Described, Grouped, Question, Structured} from "./messages.ts";
import {layoutOfWhole} from "./places.ts";
import {smallNetworks} from "./small-networks.ts";
import {tieChanges} from "./tie-changes.ts";

/** The network of the last settings, and what it was made of. */
interface Last {
  readonly frame: Frame;
  readonly settings: NetworkSettings;
  readonly described: Described | null;
  readonly result: Network;
}

let last: Last | null = null;
answering<Question, Answers[keyof Answers]>(answerTo);

async function answerTo(question: Question): Promise<Answers[keyof Answers]> {
  if (question.ask === "network") {
    const {frame: name, settings} = question;
    const frame = await heldFrame(name);
    return computed({frame, settings, described: await heldAttributes({frame, change: name.change, rows: settings.rows})});
  }
  if (last === null) throw new Refused(0, "no network has been computed yet: change a setting to compute one");
  return of(last, question);
}

function of({frame, settings, described, result}: Last, question: Exclude<Question, {ask: "network"}>): Answers[keyof Answers] {
  const {slices, reading} = result;
  const tiesIn = (place: number) => tiesOf(slices[place] ?? nothing, reading);
  switch (question.ask) {
    case "behind":
      return statementsBehind(frame, settings, question.edge);
    case "slice":
      return tiesIn(question.slice);
    case "grouped":
      return grouped(clustersOf(frame, question.settings), question.slice);
    case "structured":
      return structured(structureOf(frame, {...question.settings, attributes: described?.attributes}), question.slice);
    case "compared":
      return tieChanges(tiesIn(question.against), tiesIn(question.slice));
    case "multiples":
      return smallNetworks(slices, reading);
    case "whose":
      return statementsOf(frame, result.settings, question.whose);
  }
}

const nothing = {mode: "one" as const, rows: [], columns: [], values: new Float64Array()};

/** Computes again only when frame or settings are others: moving through the slices asks for the same again and again. */
function remembered<Settings, Result>(compute: (frame: Frame, settings: Settings) => Result): (frame: Frame, settings: Settings) => Result {
  let held: {readonly frame: Frame; readonly key: string; readonly result: Result} | null = null;
  return (frame, settings) => {
    const key = JSON.stringify(settings);
    if (held?.frame !== frame || held.key !== key) held = {frame, key, result: compute(frame, settings)};
    return held.result;
  };
}

const clustersOf = remembered(clusters);
const structureOf = remembered(structure);

function grouped({slices, notes}: Clusters, place: number): Grouped {
  const slice = slices[place];
  if (slice === undefined) return {k: null, modularity: null, densities: null, groups: {}, notes};
  const {k, modularity, densities, actors, groups} = slice;
  return {k, modularity, densities, groups: Object.fromEntries(actors.map((actor, i) => [actor, groups[i] ?? 0])), notes};
}

function structured({slices}: Structure, place: number): Structured {
  const {density = null, parts = 0, assortativity = {}, actors = []} = slices[place] ?? {};
  return {density, parts, assortativity, actors};
}

function computed({frame, settings, described}: Omit<Last, "result">): Computed {
  const result = network(frame, settings);
  last = {frame, settings, described, result};
  const whole = settings.window === undefined ? result : network(frame, {...settings, window: undefined, kernel: "none"});
  return {
    slices: result.slices.map(({start, mid, stop, statements}) => ({start, mid, stop, statements})),
    layout: layoutOfWhole(whole.slices[0]),
    notes: result.notes,
    whole: result.whole,
    reading: result.reading,
    strongest: strongestOf(result.slices),
    names: namesOf(frame),
    described,
  };
}
