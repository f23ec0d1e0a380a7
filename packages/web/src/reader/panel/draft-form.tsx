import {Button} from "@mantine/core";
import type {StatementRow} from "@standpoint/model";
import {useQuery} from "@tanstack/react-query";
import {useEffect, useRef, useState} from "react";
import type {Values} from "../../api/acts.ts";
import type {OpenDocument} from "../../api/queries.ts";
import {entitiesQuery, typesQuery} from "../../api/queries.ts";
import {said} from "../../shell/notice.ts";
import type {Stretch} from "../chosen.ts";
import {longWritten, mayDrop} from "../../form/may-drop.ts";
import type {Filled, HalfFilled} from "../../form/statement-form.tsx";
import {StatementForm} from "../../form/statement-form.tsx";
import {IsBack} from "./is-back.tsx";
import type {Memory} from "./memory.ts";
import {stickyAt} from "./sticky.ts";
import type {Sticky, Surroundings} from "./sticky.ts";
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

interface Start {
  readonly start: HalfFilled;
  readonly sticky: Sticky;
  readonly back: boolean;
}

/**
 * What the form begins with; fixed while it is open, so that nothing changes under the fingers. A form opened before the names
 * were there is told the usual values once they are.
 */
function useStart(props: DraftFormProps, round: number): Start {
  const {draft, given, memory} = props;
  const types = useQuery(typesQuery).data?.rows ?? [];
  const entities = useQuery(entitiesQuery).data?.rows;
  const half = memory.halfAt(draft);
  const name = half?.filled.type ?? memory.last()?.type ?? types[0]?.name ?? "position";
  const type = types.find((one) => one.name === name) ?? types[0];
  const [kept, setKept] = useState<(Start & {readonly of: string; readonly named: boolean}) | null>(null);
  const of = `${String(type !== undefined)} ${String(given.times)} ${String(round)}`;
  const named = entities !== undefined;
  if (kept?.of === of && (kept.named || !named)) return kept;
  const sticky = type === undefined ? {values: {}, from: {}} : stickyAt(draft.from, {...surroundingsOf(props), type, entities: entities ?? []});
  const begun = kept?.of === of ? withUsual(kept, sticky) : begin(half?.filled, sticky, {type: type?.name ?? name, given: given.values});
  const next = {...begun, of, named};
  setKept(next);
  return next;
}

function begin(half: HalfFilled | undefined, sticky: Sticky, {type, given}: {type: string; given: Values}): Start {
  const begun = half ?? {values: sticky.values, memo: "", flags: []};
  return {start: {...begun, type, values: {...begun.values, ...given}}, sticky, back: half !== undefined};
}

/** What was half typed before has its own values. */
function withUsual({start, back, ...kept}: Start, sticky: Sticky): Start {
  return back ? {start, back, ...kept} : {start: {...start, values: {...sticky.values, ...start.values}}, sticky, back};
}

function surroundingsOf({open, memory}: DraftFormProps): Omit<Surroundings, "type" | "entities"> {
  const last = memory.last();
  return {authors: open.document.authors, posts: open.posts, last: last?.documentKey === open.document.key ? last : undefined};
}

function dateAt({document, posts}: OpenDocument, place: number): string | null {
  return posts.find(({start, end}) => start <= place && place < end)?.date ?? document.date;
}
