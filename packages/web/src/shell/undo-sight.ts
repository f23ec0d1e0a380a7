import {counted} from "@standpoint/model";
import type {Touches} from "@standpoint/model";

export interface Sight {
  /** Path of the page. */
  readonly path: string;
  /** Key of the one document the page is about, if it is. */
  readonly document: string | undefined;
  /** Path at which this window did the act, if it did. */
  readonly doneAt: string | undefined;
  /** Whether it was done elsewhere and the page does not show it yet. */
  readonly unseen?: boolean;
}

/**
 * Whether what an undo would change is before the person's eyes: in the text that is open, or where they did it. A text that is
 * open and not touched shows nothing of it.
 */
export function inSight(touches: Touches | null | undefined, {path, document, doneAt, unseen = false}: Sight): boolean {
  if (unseen) return false;
  if (touches === undefined) return true;
  const documents = touches?.documents ?? [];
  if (document !== undefined && documents.length > 0) return documents.every((key) => key === document);
  return doneAt === path;
}

/** What an undo would touch, and where; and that it waits to be shown. */
export function touchedWords(touches: Touches | null | undefined, titleOf: (key: string) => string, unseen = false): string {
  return `${placeWords(touches, titleOf)}${unseen ? " It was done in another window or by somebody else, and this page does not show it yet." : ""}`;
}

function placeWords(touches: Touches | null | undefined, titleOf: (key: string) => string): string {
  if (!touches || (touches.documents.length === 0 && touches.statements === 0)) return "It touches no statement of the text before you.";
  const titles = touches.documents.slice(0, 3).map((key) => `“${titleOf(key)}”`);
  const more = touches.documents.length - titles.length;
  const where = [...titles, ...(more > 0 ? [`${String(more)} more texts`] : [])].join(", ");
  const count = counted(touches.statements, "statement");
  return where === "" ? `It touches ${count}.` : `It touches ${count} in ${where}.`;
}

/** The document that an address is about. */
export function documentAt({pathname, search}: {readonly pathname: string; readonly search: string}): string | undefined {
  const [, page, key] = pathname.split("/");
  if (page === "reader" && key !== undefined) return decodeURIComponent(key);
  return new URLSearchParams(search).get("document") ?? undefined;
}
