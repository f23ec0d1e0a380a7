import {counted} from "@standpoint/model";
import type {EditorView} from "@codemirror/view";
import {useEffect} from "react";
import type {OpenDocument} from "../api/queries.ts";
import {announce} from "../shell/announce.tsx";

let read = false;

/**
 * Puts the focus into a text that was opened from another page or after another text, and says its title: reading goes on by
 * keyboard from there. A text that the browser itself opened, or one that came after the person moved on, leaves the focus.
 */
export function useReadingOn(view: {readonly current: EditorView | null}, {document: {title, authors, date}, statements}: OpenDocument): void {
  useEffect(() => {
    const {activeElement} = document;
    const nowhere = activeElement === document.body ? read : activeElement?.id === "main";
    read = true;
    if (!nowhere) return;
    view.current?.focus();
    announce([title, authors.join(", "), date, counted(statements.length, "statement")].filter(Boolean).join(", "));
  }, []);
}
