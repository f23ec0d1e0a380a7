import {main} from "@standpoint/cli";

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** Standard output as JSON. */
  readonly json: any;
}

/** Runs a command as the launcher would, and keeps what it said. */
export async function run(...words: string[]): Promise<Ran> {
  const {stdout, stderr} = process;
  const [writeOut, writeErr] = [stdout.write, stderr.write];
  let [out, err] = ["", ""];
  process.exitCode = undefined;
  stdout.write = ((piece: string | Uint8Array) => ((out += String(piece)), true)) as typeof stdout.write;
  stderr.write = ((piece: string | Uint8Array) => ((err += String(piece)), true)) as typeof stderr.write;
  try {
    const status = (await main(words)) || Number(process.exitCode ?? 0);
    return {status, out, err, json: out.startsWith("{") ? JSON.parse(out) : undefined};
  } finally {
    stdout.write = writeOut;
    stderr.write = writeErr;
    process.exitCode = undefined;
  }
}
