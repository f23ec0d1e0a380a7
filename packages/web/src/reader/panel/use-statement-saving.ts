import type {StatementRow} from "@standpoint/model";
import {useRef} from "react";
import type {StatementEdit} from "../../api/acts.ts";
import {clashIn} from "../../api/client.ts";
import type {OpenDocument} from "../../api/queries.ts";
import {flagsOnto, statementEdit, withBoth, withoutClashes} from "../../clashes/statement-edit.ts";
import {canBeBoth} from "../../clashes/ways-out.ts";
import type {WayOut} from "../../clashes/ways-out.ts";
import type {Filled} from "../../form/statement-form.tsx";
import {once, useStatementActs} from "./use-statement-acts.ts";

interface Saving {
  readonly open: OpenDocument;
  readonly row: StatementRow;
  /** What the form began from, as JSON, and its version. */
  readonly begun: {readonly from: string; readonly version: number | undefined};
  readonly onKept: () => void;
}

/** Saves what was changed of a statement, and nothing else; where somebody changed the same, holds both until a way out is taken. */
export function useStatementSaving({open, row, begun, onKept}: Saving) {
  const {add, edit} = useStatementActs();
  const tried = useRef<Filled | null>(null);
  const base = JSON.parse(begun.from) as Filled;
  const send = (version: number | undefined, change: Omit<StatementEdit, "version">) => {
    if (Object.keys(change).length === 0) {
      edit.reset();
      onKept();
    } else finish(() => edit.mutateAsync({row, edit: {version, ...change}, half: {filled: tried.current ?? base, ...begun}}));
  };
  const finish = (doing: () => Promise<unknown>) =>
    void once(`statement ${String(row.id)}`, doing).then((done) => {
      if (done === null) return;
      edit.reset();
      onKept();
    });
  const second = (filled: Filled) => finish(() => add.mutateAsync({...passagesOf(open, row), ...filled}));
  const clash = clashIn(edit.error);
  return {
    clash,
    error: edit.error ?? add.error,
    busy: edit.isPending || add.isPending,
    save(filled: Filled) {
      tried.current = filled;
      send(begun.version, statementEdit(base, filled));
    },
    out(way: WayOut) {
      const filled = tried.current;
      if (filled === null || clash === null) return;
      const change = flagsOnto(statementEdit(base, filled), base, clash);
      if (clash.theirs === null)
        alone(
          way,
          () => second(filled),
          () => send(undefined, {}),
        );
      else if (way === "mine") send(clash.version, change);
      else if (way === "theirs") send(clash.version, withoutClashes(change, clash));
      else if (canBeBoth(clash.fields)) send(clash.version, withBoth(change, clash));
      else second(filled);
    },
  };
}

/** Of a statement that was removed there is only one's own. */
function alone(way: WayOut, mine: () => void, theirs: () => void): void {
  if (way === "theirs") theirs();
  else mine();
}

/** The passages of a statement for another one beside it, as they stand in the text on the page. */
function passagesOf({document, text}: OpenDocument, {spans}: StatementRow) {
  const places = spans.map(({start, end}) => ({start, end}));
  const [first = {start: 0, end: 0}] = places;
  return {document: document.key, ...first, spans: places, revision: document.revision, quotes: places.map(({start, end}) => text.slice(start, end))};
}
