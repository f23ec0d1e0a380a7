import {present} from "@standpoint/model";
import type {EditorView} from "@codemirror/view";
import {getRouteApi} from "@tanstack/react-router";
import {useEffect, useRef} from "react";
import type {OpenDocument} from "../api/queries.ts";
import {reveal} from "./text/reading-view.ts";

const route = getRouteApi("/reader/$key");

export interface Place {
  readonly statement: number | undefined;
  readonly at: number | undefined;
}

/**
 * Where the reader is, kept in the address.
 *
 * `go` follows the person, whose eyes are there already; `show` brings a statement into sight, and so does an address
 * that came from elsewhere.
 */
export function usePlace(view: {readonly current: EditorView | null}, {statements}: OpenDocument, onLeave: () => void) {
  const {statement, at} = route.useSearch();
  const navigate = route.useNavigate();
  const seen = useRef("");
  // Where the address is about to be: until it is there, what is painted in between says nothing about the eyes.
  const going = useRef<string | null>(null);
  const startOf = (id: number) => statements.find((row) => row.id === id)?.spans[0]?.start;
  const go = (place: Place) => {
    seen.current = wordsOf(place);
    going.current = seen.current === wordsOf({statement, at}) ? null : seen.current;
    onLeave();
    void navigate({search: ({type, flag, memo}) => present({...place, type, flag, memo}), replace: true});
  };
  const show = (id: number) => {
    go({statement: id, at: undefined});
    const start = startOf(id);
    if (view.current !== null && start !== undefined) reveal(view.current, start, "caret");
  };
  useEffect(() => {
    const here = wordsOf({statement, at});
    const start = statement === undefined ? at : startOf(statement);
    if (here === going.current) going.current = null;
    if (going.current !== null || here === seen.current || view.current === null || start === undefined) return;
    seen.current = here;
    reveal(view.current, start, "caret");
  });
  return {statement, at, go, show};
}

function wordsOf({statement, at}: Place): string {
  return `${String(statement)} ${String(at)}`;
}
