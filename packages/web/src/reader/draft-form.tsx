import {Button} from "@mantine/core";
import type {StatementRow} from "@standpoint/model";
import {useQuery} from "@tanstack/react-query";
import {useEffect, useRef, useState} from "react";
import type {Values} from "../api/acts.ts";
import type {OpenDocument} from "../api/queries.ts";
import {entitiesQuery, typesQuery} from "../api/queries.ts";
import {said} from "../shell/notice.ts";
import type {Stretch} from "./chosen.ts";
import {longWritten, mayDrop} from "./form/may-drop.ts";
import type {Filled, HalfFilled} from "./form/statement-form.tsx";
import {StatementForm} from "./form/statement-form.tsx";
import {IsBack} from "./is-back.tsx";
import type {Memory} from "./memory.ts";
import {stickyAt} from "./sticky.ts";
import type {Sticky} from "./sticky.ts";
import {codingOf, once, useStatementActs} from "./use-statement-acts.ts";

/** Values put in from outside the form (a key of the quick list); `times` counts, so that the same key twice is heard twice. */
export interface Given {
  readonly values: Values;
  readonly times: number;
}

export interface DraftFormProps {
  readonly open: OpenDocument;
  readonly draft: Stretch;
  readonly given: Given;
  readonly memory: Memory;
  readonly onClose: () => void;
  readonly onSaved: (row: StatementRow) => void;
  /** Adds the selection to the statement shown before, when there is one. */
  readonly onAlso: (() => void) | undefined;
  /** The words of that statement. */
  readonly shown: string;
}

/** The form for the selected words. It begins with what the surroundings tell, or with what was half typed before. */
export function DraftForm(props: DraftFormProps) {
  const {open, draft, given, memory, onSaved} = props;
  const types = useQuery(typesQuery).data?.rows ?? [];
  const entities = useQuery(entitiesQuery).data?.rows ?? [];
  const {add} = useStatementActs();
  const [round, setRound] = useState(0);
  const {start, sticky, back} = useStart(props, round);
  const at = useKeptPlace(props);
  if (types.length === 0) return null;
  const words = open.text.slice(draft.from, draft.to);
  const halfOf = (filled: HalfFilled) => ({...draft, quote: words, revision: open.document.revision, filled});
  const place = {document: open.document.key, start: draft.from, end: draft.to, revision: open.document.revision, quotes: [words]};
  const save = (filled: Filled) => {
    void once(codingOf(place), () => add.mutateAsync({...place, ...filled})).then((row) => {
      if (row === null) return;
      memory.forgetHalf(draft);
      if (row === "kept") {
        props.onClose();
        return;
      }
      memory.coded(row);
      onSaved(row);
    });
  };
  const unwritten = {values: sticky.values, memo: ""};
  const afresh = async () => {
    if (
      !(await mayDrop(
        longWritten(
          memory.halfAt(draft)?.filled ?? start,
          unwritten,
          types.find(({name}) => name === start.type),
        ),
      ))
    )
      return;
    memory.forgetHalf(draft);
    setRound(round + 1);
  };
  const cancel = () => {
    memory.forgetHalf(draft);
    props.onClose();
  };
  const leave = () => {
    if (memory.halfAt(draft) !== undefined) said("Kept half typed: go back to its words, or see Half typed beside the text.");
    props.onClose();
  };
  return (
    <section aria-label="New statement">
      <DraftHead {...props} />
      <blockquote className="detail-quote detail-clamped" dir="auto">
        {words}
      </blockquote>
      {back && <IsBack onAfresh={() => void afresh()} />}
      <StatementForm
        key={`${String(given.times)} ${String(round)} ${start.type}`}
        types={types}
        entities={entities}
        statements={open.statements}
        start={start}
        unwritten={unwritten}
        hints={sticky.from}
        dated={dateAt(open, draft.from)}
        recent={memory.recent}
        typeFixed={false}
        saving={add.isPending}
        failed={add.error}
        onChanged={(filled) => {
          memory.keepHalf(halfOf(filled), at.current);
          at.current = draft;
        }}
        onSave={save}
        onCancel={cancel}
        onLeave={leave}
      />
    </section>
  );
}

/** Of the statement that was chosen before only its words are shown, and what would add to it. */
function DraftHead({onAlso, shown}: DraftFormProps) {
  return (
    <>
      <header className="aside-head">
        <h2>New statement</h2>
        {onAlso !== undefined && (
          <Button variant="default" size="compact-xs" onClick={onAlso}>
            Add to the statement (a)
          </Button>
        )}
      </header>
      {onAlso !== undefined && (
        <p className="draft-shown quiet" dir="auto">
          The statement chosen is “{shown.slice(0, 80)}”.
        </p>
      )}
    </>
  );
}

/** Where what is half typed is kept; it goes along when the passage is made wider or narrower under the open form. */
function useKeptPlace({open, draft, memory}: DraftFormProps) {
  const at = useRef(draft);
  useEffect(() => {
    const half = memory.halfAt(at.current);
    if (half !== undefined && half !== memory.halfAt(draft)) {
      memory.keepHalf({...half, ...draft, quote: open.text.slice(draft.from, draft.to)}, at.current);
    }
    at.current = draft;
  }, [draft.from, draft.to]);
  return at;
}

/** What the form begins with; fixed while it is open, so that nothing changes under the fingers. */
function useStart({open, draft, given, memory}: DraftFormProps, round: number): {start: HalfFilled; sticky: Sticky; back: boolean} {
  const types = useQuery(typesQuery).data?.rows ?? [];
  const entities = useQuery(entitiesQuery).data?.rows ?? [];
  const last = memory.last();
  const half = memory.halfAt(draft);
  const name = half?.filled.type ?? last?.type ?? types[0]?.name ?? "position";
  const type = types.find((one) => one.name === name) ?? types[0];
  const ready = type !== undefined;
  const [kept, setKept] = useState<{start: HalfFilled; sticky: Sticky; back: boolean; of: string} | null>(null);
  const of = `${String(ready)} ${String(given.times)} ${String(round)}`;
  if (kept?.of === of) return kept;
  const around = {entities, authors: open.document.authors, posts: open.posts, last: last?.documentKey === open.document.key ? last : undefined};
  const sticky = ready ? stickyAt(draft.from, {type, ...around}) : {values: {}, from: {}};
  const begun = half?.filled ?? {values: sticky.values, memo: "", flags: []};
  const start = {...begun, type: type?.name ?? name, values: {...begun.values, ...given.values}};
  const next = {start, sticky, back: half !== undefined, of};
  setKept(next);
  return next;
}

function dateAt({document, posts}: OpenDocument, place: number): string | null {
  return posts.find(({start, end}) => start <= place && place < end)?.date ?? document.date;
}
