import {randomFillSync} from "node:crypto";
import {v5, v7} from "uuid";

/** The namespace of ids that are worked out from what a project says of itself (RFC 9562, 5.5). */
const standpoint = "6c1b1f0e-7f0c-5f5e-9a52-53504e540001";

/** Random bytes had at once: asking the system for each id takes longer than all else of it. */
const pool = new Uint8Array(16 * 1024);
let used = pool.length;

function randomBytes(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 16;
  return pool.slice(used - 16, used);
}

const random = {rng: randomBytes};

/** An id that no other row of any project has (UUID version 7). */
export function newUid(): string {
  return v7(random);
}

/** The lasting id of a project made before there were any, alike in all its copies. */
export function uidOfProject(created: string, name: string): string {
  return v5(`${created} ${name}`, standpoint);
}

/** The lasting id of a row made before there were any, alike in all copies that were one when it was added. */
export function uidOfRow(project: string, {noun, id, added}: {readonly noun: string; readonly id: number; readonly added: string}): string {
  return v5(`${noun} ${id} ${added}`, project);
}

/** The id of a state of a file from before there were stamps, by a hash of its bytes. */
export function uidOfBytes(hash: string): string {
  return v5(hash, standpoint);
}
