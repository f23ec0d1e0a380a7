import {Button, CloseButton, Group} from "@mantine/core";
import {useMutation, useQuery} from "@tanstack/react-query";
import {Link} from "@tanstack/react-router";
import {useEffect, useRef, useState} from "react";
import type {KeyboardEvent} from "react";
import {deleteStatement} from "../api/acts.ts";
import {refused, said} from "../shell/notice.ts";
import {acceptOrphan, orphansQuery} from "./documents-acts.ts";
import type {OrphanRow} from "@standpoint/model";
import {useFocusBack} from "../shell/use-focus-back.ts";

/** Statements that lost their place by a new revision, one at a time: accept the place proposed, reject the statement, or skip it, by key. */
export function OrphansTray({onClose}: {readonly onClose: () => void}) {
  useFocusBack();
  const orphans = useQuery(orphansQuery).data?.rows ?? [];
  const [place, setPlace] = useState(0);
  const current = orphans[Math.min(place, orphans.length - 1)];
  const next = () => setPlace(orphans.length === 0 ? 0 : (Math.min(place, orphans.length - 1) + 1) % orphans.length);
  return (
    <section className="aside" aria-label="Orphans">
      <header className="aside-head">
        <div>
          <h2>Orphans</h2>
          <p className="passages-count" role="status">
            {orphans.length === 0 ? "Every statement has its place." : `${String(Math.min(place, orphans.length - 1) + 1)} of ${String(orphans.length)}`}
          </p>
        </div>
        <CloseButton aria-label="Close the orphans" onClick={onClose} />
      </header>
      {current !== undefined && <Orphan key={current.statement.id} orphan={current} onSkip={next} />}
    </section>
  );
}

function Orphan({orphan, onSkip}: {readonly orphan: OrphanRow; readonly onSkip: () => void}) {
  const {statement, quote, candidate, score} = orphan;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const accept = useMutation({mutationFn: () => acceptOrphan(statement.id), onSuccess: () => said("Placed. Ctrl Z takes it back."), onError: refused});
  const reject = useMutation({mutationFn: () => deleteStatement(statement.id), onSuccess: () => said("Removed. Ctrl Z brings it back."), onError: refused});
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {a: candidate === null ? undefined : () => accept.mutate(), r: () => reject.mutate(), s: onSkip}[event.key.toLowerCase()];
    if (act === undefined || accept.isPending || reject.isPending) return;
    event.preventDefault();
    act();
  };
  return (
    <div ref={box} className="orphan" role="group" aria-label="An orphan: A accepts, R rejects, S skips" tabIndex={-1} onKeyDown={onKeyDown}>
      <p className="quiet">
        {statement.documentTitle} · {statement.key} · {statement.type}
      </p>
      <h3>Its words were</h3>
      <blockquote className="passage-quote" dir="auto">
        {quote}
      </blockquote>
      <h3>{candidate === null ? "Nothing in the new text is like them" : `Most like them, ${String(Math.round(score * 100))} of 100`}</h3>
      {candidate !== null && (
        <blockquote className="passage-quote" dir="auto">
          <span className="quiet">{candidate.before}</span>
          <mark>{candidate.quote}</mark>
          <span className="quiet">{candidate.after}</span>
        </blockquote>
      )}
      <Group gap="xs">
        <Button size="compact-md" disabled={candidate === null} loading={accept.isPending} onClick={() => accept.mutate()}>
          Accept <kbd>A</kbd>
        </Button>
        <Button size="compact-md" variant="default" loading={reject.isPending} onClick={() => reject.mutate()}>
          Reject <kbd>R</kbd>
        </Button>
        <Button size="compact-md" variant="default" onClick={onSkip}>
          Skip <kbd>S</kbd>
        </Button>
        <Link to="/reader/$key" params={{key: statement.documentKey}} search={{statement: statement.id}}>
          Place it in the Reader
        </Link>
      </Group>
      <p className="quiet">Accepting puts the statement there; rejecting removes it. Ctrl Z takes either back.</p>
    </div>
  );
}
