import {frameFromBytes} from "@standpoint/analysis";
import type {Identity} from "@standpoint/analysis";
import type {Frame} from "@standpoint/model";
import {address, refusalOf} from "../api/client.ts";

/** Names a frame: another change of the project, another frame. */
export interface FrameName {
  readonly type: string;
  readonly change: number;
  readonly identity?: Identity | undefined;
  /** The record as it was then. */
  readonly knownAt?: string | undefined;
}

let held: {readonly key: string; readonly frame: Frame} | null = null;

/** The frame, kept until another is asked for. The browser keeps the bytes and asks with their ETag whether they are still right. */
export async function heldFrame({type, change, identity, knownAt}: FrameName): Promise<Frame> {
  const path = address(`/frame/${encodeURIComponent(type)}`, {identity, "known-at": knownAt});
  const key = `${path} ${String(change)}`;
  if (held?.key === key) return held.frame;
  const answer = await fetch(path, {cache: "no-cache"});
  if (!answer.ok) throw await refusalOf(answer);
  held = {key, frame: frameFromBytes(new Uint8Array(await answer.arrayBuffer()))};
  return held.frame;
}
