import {spawn, type ChildProcess} from "node:child_process";
import {join} from "node:path";

export interface Child {
  readonly process: ChildProcess;
  /** The lines it has said, whole ones only. */
  lines(): readonly string[];
  /** The lines on standard error. */
  faults(): string;
  /** Resolves when a line that fits was said, or the child has ended. */
  said(fits: (line: string) => boolean): Promise<void>;
  readonly ended: Promise<number | null>;
}

/** Starts one of these programs. */
export function started(program: string, words: readonly (string | number)[]): Child {
  return spawned([join(import.meta.dirname, program), ...words.map(String)]);
}

export function spawned(words: readonly string[]): Child {
  const child = spawn(process.execPath, words, {stdio: ["ignore", "pipe", "pipe"]});
  let [out, err] = ["", ""];
  let waiting: {fits: (line: string) => boolean; resolve: () => void}[] = [];
  const lines = () => out.split("\n").slice(0, -1);
  const look = () => {
    const now = lines();
    for (const {resolve} of waiting.filter(({fits}) => now.some(fits))) resolve();
    waiting = waiting.filter(({fits}) => !now.some(fits));
  };
  child.stdout.on("data", (piece: Buffer) => {
    out += piece.toString();
    look();
  });
  child.stderr.on("data", (piece: Buffer) => (err += piece.toString()));
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  void ended.then(() => waiting.forEach(({resolve}) => resolve()));
  const said = (fits: (line: string) => boolean) =>
    new Promise<void>((resolve) => {
      waiting.push({fits, resolve});
      look();
      if (child.exitCode !== null || child.signalCode !== null) resolve();
    });
  return {process: child, lines, faults: () => err, said, ended};
}

export function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Does the work of a list two at a time, in its order. */
export async function twoAtATime<Thing>(things: readonly Thing[], work: (thing: Thing) => Promise<void>): Promise<void> {
  const left = [...things];
  const lane = async () => {
    for (let thing = left.shift(); thing !== undefined; thing = left.shift()) await work(thing);
  };
  await Promise.all([lane(), lane()]);
}
