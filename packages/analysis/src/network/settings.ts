import {Invalid, type Frame, present} from "@standpoint/model";
import type {As, Filters} from "../select/filter-options.ts";
import type {Duplicates} from "../select/duplicates.ts";
import {normalizations, type Normalize} from "./normalize/normalizations.ts";
import {fitting, type Aggregate, type Kernel, type NetworkMode, type NetworkSettings, type TimeWindow} from "./options.ts";

/** Settings with every default filled in; filters that were left out stay out. */
export interface ResolvedSettings extends Filters {
  readonly mode: NetworkMode;
  readonly rows?: string;
  readonly columns?: string;
  readonly qualifier: string;
  readonly aggregate: Aggregate;
  readonly normalize: Normalize;
  readonly duplicates: Duplicates;
  readonly isolates: boolean;
  readonly window?: TimeWindow;
  readonly kernel: Kernel;
  readonly indent: boolean;
  readonly as?: As;
}

/**
 * Throws Invalid for settings that do not go together, saying what does. As DNA 3.1 they are replaced as DNA replaces
 * them (by ignore and none), and `notes` says so.
 */
export function resolved(frame: Frame, settings: NetworkSettings, notes: string[]): ResolvedSettings {
  const filled = withDefaults(frame, settings);
  checkWindow(filled);
  return settings.as === "dna-3.1" ? replaced(filled, notes) : checked(filled);
}

function withDefaults(frame: Frame, settings: NetworkSettings): ResolvedSettings {
  const {
    mode = "two",
    aggregate = "ignore",
    normalize = "none",
    duplicates = "include",
    isolates = false,
    kernel = "none",
    indent = false,
    conditional = "leave",
    presence = "present",
  } = settings;
  const rows = settings.rows ?? sideOf(frame, ["holder", "participant", "subject"], {side: "rows", mode});
  const columns = settings.columns ?? sideOf(frame, ["concept", "event", "object"], {side: "columns", mode});
  const qualifier = settings.qualifier ?? (hasRole(frame, "stance") ? "stance" : "none");
  const given = present(settings);
  const sides = {...(rows === undefined ? {} : {rows}), ...(columns === undefined ? {} : {columns})};
  return {...given, mode, aggregate, normalize, duplicates, isolates, kernel, indent, qualifier, conditional, presence, ...sides};
}

function sideOf(frame: Frame, candidates: readonly string[], {side, mode}: {side: string; mode: NetworkMode}): string | undefined {
  const found = candidates.find((role) => hasRole(frame, role));
  if (found !== undefined || mode === "events") return found;
  const names = frame.columns.map((column) => column.name).join(", ");
  throw new Invalid(`statements of type "${frame.type}" have no ${candidates[0]}: name the ${side}, one of ${names}`);
}

function hasRole(frame: Frame, role: string): boolean {
  return frame.columns.some((column) => column.role === role);
}

function checkWindow({window, kernel}: ResolvedSettings): void {
  if (window && !(Number.isInteger(window.size) && window.size >= 1)) {
    throw new Invalid(`a window of ${window.size} ${window.unit} is none: take a whole number from 1`);
  }
  if (kernel === "none") return;
  if (!window) throw new Invalid(`the ${kernel} kernel needs a window, such as months:3`);
  if (window.unit === "events")
    throw new Invalid(`a kernel weighs by time and cannot count events: take seconds, minutes, hours, days, weeks, months or years`);
}

function checked(settings: ResolvedSettings): ResolvedSettings {
  const {mode, aggregate, normalize, qualifier, kernel} = settings;
  if (mode === "events") return {...settings, aggregate: "ignore", normalize: "none"};
  for (const [what, value, fit] of [
    ["aggregate", aggregate, fitting[mode].aggregate],
    ["normalize", normalize, fitting[mode].normalize],
  ] as const) {
    if (!(fit as readonly string[]).includes(value)) throw new Invalid(`${what} "${value}" does not fit a ${mode}-mode network: take ${either(fit)}`);
  }
  if (qualifier === "none" && aggregate !== "ignore") throw new Invalid(`aggregate "${aggregate}" needs a qualifier: name one, or take ignore`);
  if (kernel !== "none" && aggregate === "combine") throw new Invalid(`aggregate "combine" cannot be weighed by a kernel: take ignore or subtract`);
  const likeness = normalizations[normalize].fits?.["aggregate"];
  if (likeness && !likeness.includes(aggregate)) {
    throw new Invalid(`normalize "${normalize}" is a similarity and does not fit aggregate "${aggregate}": take ${either(likeness)}, or normalize by average`);
  }
  return settings;
}

function either(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

function replaced(settings: ResolvedSettings, notes: string[]): ResolvedSettings {
  const {mode, qualifier} = settings;
  const replace = <Word extends string>(what: string, given: Word, taken: Word): Word => {
    if (given !== taken) notes.push(`As DNA 3.1: ${what} "${given}" does not fit here and is replaced by "${taken}".`);
    return taken;
  };
  const fitsAggregate =
    (fitting[mode].aggregate as readonly string[]).includes(settings.aggregate) && (qualifier !== "none" || settings.aggregate === "ignore");
  const fitsNormalize = (fitting[mode].normalize as readonly string[]).includes(settings.normalize) && normalizations[settings.normalize].notInDna !== true;
  const aggregate = replace("aggregate", settings.aggregate, fitsAggregate ? settings.aggregate : "ignore");
  const normalize = replace("normalize", settings.normalize, fitsNormalize ? settings.normalize : "none");
  if (settings.kernel === "none") return {...settings, aggregate, normalize};
  const smooth = mode === "one" && normalize !== "none" ? "average" : "none";
  return {
    ...settings,
    aggregate: replace("aggregate", aggregate, aggregate === "combine" ? "subtract" : aggregate),
    normalize: replace("normalize", normalize, smooth),
  };
}
