import type {Told} from "@standpoint/workbench";

interface Reply {
  readonly header: (name: string, value: string) => unknown;
  readonly type: (type: string) => unknown;
}

/** What to send for what a job told; with a name, as a file that is to be saved. */
export function sent(reply: Reply, {mediaType, ending, body}: Told, name?: string): Buffer {
  if (name !== undefined) reply.header("content-disposition", `attachment; filename="${name}.${ending}"`);
  reply.type(mediaType);
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
}
