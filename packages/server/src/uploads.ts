import {Invalid} from "@standpoint/model";
import type {FastifyRequest} from "fastify";

export interface Uploaded {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files and fields of a form, in the order sent. A file over the limit is a fault of its own. */
export async function filesOf(request: Pick<FastifyRequest, "parts">): Promise<{files: Uploaded[]; fields: Record<string, string>}> {
  const files: Uploaded[] = [];
  const fields: Record<string, string> = {};
  for await (const part of request.parts()) {
    if (part.type === "file") files.push({name: part.filename || "untitled", bytes: await part.toBuffer()});
    else fields[part.fieldname] = String(part.value);
  }
  if (files.length === 0) throw new Invalid("No file was sent: choose at least one.");
  return {files, fields};
}
