import {attributesOf, rowKind} from "@standpoint/analysis";
import type {EntityRow, Frame, Rows} from "@standpoint/model";
import {address, asked} from "../api/client.ts";
import type {Described} from "./messages.ts";

/** Names the attributes: another change of the project, others. */
export interface AttributesName {
  readonly frame: Frame;
  readonly change: number;
  readonly rows: string | undefined;
}

let held: {readonly key: string; readonly described: Described} | null = null;

/** All attributes of those who are rows, kept until others are asked for; null where rows are no entities. */
export async function heldAttributes({frame, change, rows}: AttributesName): Promise<Described | null> {
  const kind = rowKind(frame, rows);
  if (kind === undefined) return null;
  const path = address("/entities", {kind});
  const key = `${path} ${String(change)}`;
  if (held?.key !== key) held = {key, described: {kind, ...attributesOf((await asked<Rows<EntityRow>>(path)).rows)}};
  return held.described;
}
