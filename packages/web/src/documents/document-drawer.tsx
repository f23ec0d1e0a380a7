import {Button, Checkbox, Drawer, Group, TagsInput, TextInput, Textarea} from "@mantine/core";
import {dateOf} from "@standpoint/model";
import type {DocumentRow} from "@standpoint/model";
import {useMutation, useQuery} from "@tanstack/react-query";
import {useState} from "react";
import {editDocument} from "../api/acts.ts";
import type {DocumentEdit} from "../api/acts.ts";
import {clashIn} from "../api/client.ts";
import {keptWords, sentOrKept} from "../api/outbox.ts";
import type {UnsentDraft} from "../api/outbox.ts";
import {projectQuery} from "../api/queries.ts";
import {ClashBox} from "../clashes/clash-box.tsx";
import {editOnto} from "../clashes/fields-onto.ts";
import {fieldWays} from "../clashes/ways-out.ts";
import type {WayOut} from "../clashes/ways-out.ts";
import {IsBack} from "../reader/panel/is-back.tsx";
import {dropFields} from "../form/may-drop.ts";
import {useHalfTyped} from "../shell/half-typed.ts";
import {refused, said} from "../shell/notice.ts";
import {editOf, fieldsOf} from "./document-edit.ts";
import {reviseDocument} from "./documents-acts.ts";
import {pickFiles} from "./drop-files.tsx";

const words = ["kind", "language", "place", "source", "section", "url"] as const;

export interface DocumentDrawerProps {
  readonly row: DocumentRow | undefined;
  readonly onClose: () => void;
  /** It has a new text; so many statements lost their place. */
  readonly onRevised: (orphans: number) => void;
}

/** What is known about a document, to be edited; and a new text for it. */
export function DocumentDrawer({row, onClose, onRevised}: DocumentDrawerProps) {
  return (
    <Drawer opened={row !== undefined} onClose={onClose} position="right" size={420} title="Metadata" closeButtonProps={{"aria-label": "Close the metadata"}}>
      {row !== undefined && <DocumentForm key={row.id} row={row} onDone={onClose} onRevised={onRevised} />}
    </Drawer>
  );
}

/** Asks for a file with a new text and moves the statements to where their words now stand. */
function NewText({row, onRevised}: {readonly row: DocumentRow; readonly onRevised: (orphans: number) => void}) {
  const revise = useMutation({
    mutationFn: (file: File) => reviseDocument(row.key, file),
    onSuccess: ({revision, moved, orphans}) => {
      const lost = orphans.length === 0 ? "all statements found their words" : `${String(orphans.length)} statements without a sure place`;
      said(`Revision ${String(revision)}: ${String(moved)} passages moved, ${lost}. Ctrl Z takes it back.`);
      onRevised(orphans.length);
    },
    onError: refused,
  });
  return (
    <Button variant="default" loading={revise.isPending} onClick={() => pickFiles(([file]) => file !== undefined && revise.mutate(file))}>
      New text for this document…
    </Button>
  );
}

interface DocumentFormProps {
  readonly row: DocumentRow;
  readonly onDone: () => void;
  readonly onRevised: DocumentDrawerProps["onRevised"];
}

function DocumentForm({row, onDone, onRevised}: DocumentFormProps) {
  const project = useQuery(projectQuery).data?.path;
  return project === undefined ? null : <FieldsForm project={project} row={row} onDone={onDone} onRevised={onRevised} />;
}

function FieldsForm({project, row, onDone, onRevised}: DocumentFormProps & {readonly project: string}) {
  const half = useHalfTyped({project, about: `document ${String(row.id)}`, version: row.version}, fieldsOf(row));
  const {fields, set, base, version} = half;
  const [begun] = useState(row.key);
  const save = useMutation({
    mutationFn: ({edit}: {edit: DocumentEdit; typed: typeof fields}) => sentOrKept(() => editDocument(row.key, edit), unsentEdit(row, edit, half.half)),
    onSuccess: (answer, {typed}) => {
      half.saved(typed, undefined);
      half.afresh();
      said(answer === "kept" ? keptWords : "Metadata saved.");
      onDone();
    },
    onError: (error) => clashIn(error) === null && refused(error),
  });
  const send = () => save.mutate({typed: fields, edit: {version, ...editOf(base, fields)}});
  const clash = clashIn(save.error);
  const renamed = clash?.theirs === null && row.key !== begun;
  const leave = () => {
    half.afresh();
    onDone();
  };
  const dropping = (drop: () => void) => void dropFields(fields, base, drop);
  const out = (way: WayOut) => {
    if (clash?.theirs === null && way === "theirs") leave();
    else if (clash?.theirs === null) save.mutate({typed: fields, edit: {version: row.version, ...editOf(base, fields)}});
    else if (clash !== null) save.mutate({typed: fields, edit: {version: clash.version, ...editOnto({...editOf(base, fields)}, {...base}, {clash, way})}});
  };
  const wrong = dateFault(fields.date);
  return (
    <form
      className="document-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (wrong === null) send();
      }}
      onKeyDown={half.onUndoKey}
    >
      {(half.back || half.changedSince) && <IsBack back={half.back} changedSince={half.changedSince} onAfresh={() => dropping(half.afresh)} />}
      {clash !== null && (
        <ClashBox clash={clash} ways={{...fieldWays(clash), ...(renamed && {mine: `Save mine in “${row.key}”`})}} busy={save.isPending} onWay={out} />
      )}
      <Textarea label="Title" autosize value={fields.title} onChange={(event) => set({title: event.currentTarget.value})} data-autofocus />
      <TagsInput label="Authors" value={[...fields.authors]} onChange={(authors) => set({authors})} splitChars={[";"]} clearable />
      <Checkbox label="It is not certain who wrote it" checked={fields.authorUnsure} onChange={({currentTarget: {checked}}) => set({authorUnsure: checked})} />
      <TextInput
        label="Date"
        description="2024-03-18, 2024-03, 2022-11~, 201X, 2024-01/2024-03"
        value={fields.date}
        error={wrong}
        onChange={(event) => set({date: event.currentTarget.value})}
      />
      {words.map((name) => (
        <TextInput
          key={name}
          label={name === "url" ? "Address" : `${name.charAt(0).toUpperCase()}${name.slice(1)}`}
          value={fields[name]}
          onChange={(event) => set({[name]: event.currentTarget.value})}
        />
      ))}
      <Textarea label="Notes" autosize minRows={2} value={fields.notes} onChange={(event) => set({notes: event.currentTarget.value})} />
      <p className="quiet document-facts">
        Key {row.key} · revision {row.revision} · {row.length.toLocaleString("en")} characters
      </p>
      <NewText row={row} onRevised={onRevised} />
      <Group justify="flex-end">
        <Button variant="default" onClick={() => dropping(leave)}>
          Cancel
        </Button>
        <Button type="submit" loading={save.isPending}>
          Save
        </Button>
      </Group>
    </form>
  );
}

function unsentEdit({key, title}: DocumentRow, edit: DocumentEdit, half: UnsentDraft["half"]): UnsentDraft {
  const place = `/documents?edit=${encodeURIComponent(key)}`;
  return {says: `The change of the document “${title}”`, place, method: "PATCH", path: `/documents/${encodeURIComponent(key)}`, body: edit, half};
}

/** Why a date cannot be read, or null. */
function dateFault(date: string): string | null {
  try {
    if (date.trim() !== "") dateOf(date);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
