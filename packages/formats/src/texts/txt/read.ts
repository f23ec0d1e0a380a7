import {clean} from "@standpoint/text";
import {decoded} from "../encoding.ts";
import type {ReadText} from "../read-text.ts";

/** A plain text in any encoding; a guessed encoding is noted. */
export function readTxt(bytes: Uint8Array, name: string): ReadText {
  const {text, notes} = decoded(bytes, name);
  return {text: clean(text), notes};
}
