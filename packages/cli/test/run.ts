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
  const [writeOut, writeErr] = [stdout.write.bind(stdout), stderr.write.bind(stderr)];
  let [out, err] = ["", ""];
  process.exitCode = undefined;
  stdout.write = (piece: string | Uint8Array) => ((out += String(piece)), true);
  stderr.write = (piece: string | Uint8Array) => ((err += String(piece)), true);
  try {
    const ended = await main(words);
    const status = ended === 0 ? exitCode() : ended;
    return {status, out, err, json: out.startsWith("{") ? JSON.parse(out) : undefined};
  } finally {
    stdout.write = writeOut;
    stderr.write = writeErr;
    process.exitCode = undefined;
  }
}

/** What a command set that ended well but found something wrong. */
function exitCode(): number {
  return Number(process.exitCode ?? 0);
}
