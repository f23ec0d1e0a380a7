import {Invalid, refuseUnknown} from "@standpoint/model";
import type {FastifyRequest} from "fastify";

export interface Uploaded {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Fields = Readonly<Record<string, readonly string[]>>;

/**
 * The files and fields of a form, in the order sent. A file over the limit is a fault of its own. Throws Invalid for a field that the
 * route does not declare.
 */
export async function filesOf(request: Pick<FastifyRequest, "parts" | "routeOptions">): Promise<{files: Uploaded[]; fields: Fields}> {
  const files: Uploaded[] = [];
  const fields = new Map<string, readonly string[]>();
  for await (const part of request.parts()) {
    if (part.type === "file") files.push({name: nameOf(part.filename, files.length), bytes: await part.toBuffer()});
    else fields.set(part.fieldname, [...(fields.get(part.fieldname) ?? []), String(part.value)]);
  }
  const given: Fields = Object.fromEntries(fields);
  refuseUnknown(given, request.routeOptions.config.route?.form?.fields ?? {});
  if (files.length === 0) throw new Invalid("No file was sent: choose at least one.");
  return {files, fields: given};
}

/** What a file is called when its sender gave it no name, or only folders: by its place, counted from 1. */
function nameOf(sent: string | undefined, before: number): string {
  const name = (sent ?? "").split(/[/\\]/).filter((part) => !/^\.*$/.test(part.trim()));
  return name.length === 0 ? `untitled ${before + 1}` : (sent ?? "");
}
