import {Button, Textarea, TextInput} from "@mantine/core";
import {pointText, type Point} from "@standpoint/analysis";
import {useMutation, useQuery} from "@tanstack/react-query";
import {address} from "../api/client.ts";
import {projectQuery} from "../api/queries.ts";
import {useTriedAgain} from "../api/tried-again.ts";
import {useHalfTyped} from "../shell/half-typed.ts";
import {draftsQuery, removeDraft, saveDraft} from "./queries.ts";
import type {Draft} from "@standpoint/analysis";

export interface DraftsProps {
  readonly points: readonly Point[];
  readonly actors: readonly string[];
  readonly onOpen: (draft: Pick<Draft, "points" | "actors">) => void;
}

/** The drafts of the project: save this one under a name, open another or an earlier version, take one as a document. */
export function Drafts(props: DraftsProps) {
  const project = useQuery(projectQuery).data?.path;
  return project === undefined ? null : <SavedDrafts {...props} project={project} />;
}

const blank = {name: "", text: ""};

function SavedDrafts({points, actors, onOpen, project}: DraftsProps & {readonly project: string}) {
  const {fields, set, saved, startFrom, onUndoKey} = useHalfTyped({project, about: "draft"}, blank);
  const {name, text} = fields;
  const rows = useQuery(draftsQuery).data?.rows ?? [];
  const save = useMutation({
    mutationFn: (draft: typeof fields) => saveDraft({name: draft.name.trim(), points, actors, text: draft.text}),
    onSuccess: (_, draft) => saved(draft, undefined),
  });
  const remove = useMutation({mutationFn: removeDraft});
  useTriedAgain(save.error, () => save.mutate(fields));
  const failed = save.error ?? remove.error;
  const open = (draft: Draft) => {
    startFrom({name: draft.name, text: draft.text});
    onOpen(draft);
  };
  return (
    <section aria-label="Saved drafts">
      <h2>Drafts of this project</h2>
      <form
        className="bases-save"
        onKeyDown={onUndoKey}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(fields);
        }}
      >
        <TextInput label="Name" value={name} onChange={(event) => set({name: event.currentTarget.value})} />
        <Textarea label="Words" autosize minRows={2} maxRows={8} value={text} onChange={(event) => set({text: event.currentTarget.value})} />
        <Button type="submit" disabled={name.trim() === "" || points.length === 0} loading={save.isPending}>
          {rows.some((row) => row.name === name.trim()) ? "Save a new version" : "Save"}
        </Button>
      </form>
      {failed && <p role="alert">{failed.message}</p>}
      {rows.length === 0 && <p className="quiet">None is saved yet.</p>}
      <ul className="bases-people">
        {rows.map((row) => (
          <Saved key={row.name} row={row} onOpen={open} onRemove={() => remove.mutate(row.name)} />
        ))}
      </ul>
    </section>
  );
}

function Saved({row, onOpen, onRemove}: {readonly row: Draft; readonly onOpen: (draft: Draft) => void; readonly onRemove: () => void}) {
  const href = (format: string) => address(`/drafts/${encodeURIComponent(row.name)}`, {format});
  return (
    <li>
      <button type="button" className="bases-point" onClick={() => onOpen(row)}>
        {row.name}
      </button>{" "}
      <span className="quiet">
        {row.points.length} points, {row.at.slice(0, 10)}, {row.who}
      </span>{" "}
      <a href={href("html")}>HTML</a> <a href={href("md")}>Markdown</a>{" "}
      <button type="button" className="bases-act" onClick={onRemove} aria-label={`Remove the draft ${row.name}`}>
        Remove
      </button>
      {row.history.length > 0 && (
        <details>
          <summary>{row.history.length} earlier</summary>
          <ul>
            {row.history.map((version, place) => (
              <li key={version.at}>
                <button type="button" className="bases-point" onClick={() => onOpen({...row, ...version})}>
                  {version.at.slice(0, 16).replace("T", " ")}
                </button>{" "}
                <span className="quiet">
                  {version.points.length} points, {version.who}
                  {changeText(version, row.history[place - 1] ?? row)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** What was added to a version and dropped from it by the next saving. */
function changeText(version: Pick<Draft, "points" | "text">, next: Pick<Draft, "points" | "text">): string {
  const [before, after] = [version.points.map(pointText), next.points.map(pointText)];
  const added = after.filter((point) => !before.includes(point)).map((point) => `then added ${point}`);
  const dropped = before.filter((point) => !after.includes(point)).map((point) => `then dropped ${point}`);
  const parts = [...added, ...dropped, ...(version.text === next.text ? [] : ["then other words"])];
  return parts.length > 0 ? `: ${parts.join("; ")}` : "";
}
