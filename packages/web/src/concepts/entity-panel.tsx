import {counted} from "@standpoint/model";
import {Button, ColorInput, Group, TagsInput, Textarea, TextInput} from "@mantine/core";
import type {EntityRow} from "@standpoint/model";
import {useMutation, useQuery} from "@tanstack/react-query";
import {useState} from "react";
import {deleteEntity, editEntity, mergeEntities, replyToEntity} from "../api/entities.ts";
import type {EntityEdit} from "../api/entities.ts";
import {clashIn} from "../api/client.ts";
import {keptWords, sentOrKept} from "../api/outbox.ts";
import type {UnsentDraft} from "../api/outbox.ts";
import {projectQuery} from "../api/queries.ts";
import {ClashBox} from "../clashes/clash-box.tsx";
import {editOnto} from "../clashes/fields-onto.ts";
import {fieldWays} from "../clashes/ways-out.ts";
import type {WayOut} from "../clashes/ways-out.ts";
import {Noted} from "../memos/noted.tsx";
import {KnownName} from "../names/known-name.tsx";
import {useTypedNames} from "../names/use-typed-names.ts";
import {IsBack} from "../reader/panel/is-back.tsx";
import {dropFields} from "../form/may-drop.ts";
import {changedFields} from "../shell/changed-fields.ts";
import {useHalfTyped} from "../shell/half-typed.ts";
import {refused, said} from "../shell/notice.ts";
import {pairsOf, wordsOfPairs} from "./pairs.ts";
import {PassageWalk} from "./passage-walk.tsx";

export interface EntityPanelProps {
  readonly entity: EntityRow;
  /** All of its kind, itself among them. */
  readonly others: readonly EntityRow[];
  /** It became part of another, or is removed. */
  readonly onGone: (into: number | undefined) => void;
}

/** Names, place, definition of one entity; merging it; its passages, each of which can be given to another. */
export function EntityPanel({entity, others, onGone}: EntityPanelProps) {
  const project = useQuery(projectQuery).data?.path;
  const [walking, setWalking] = useState(false);
  const rest = others.filter(({id}) => id !== entity.id);
  return (
    <>
      <header className="aside-head">
        <h2>{entity.name}</h2>
      </header>
      {project !== undefined && <EntityForm key={entity.id} project={project} entity={entity} others={rest} />}
      <Group gap="xs" px="md" pb="md">
        <Button variant="default" onClick={() => setWalking(!walking)} aria-expanded={walking} disabled={entity.statements === 0}>
          {walking ? "Close the passages" : `Walk through ${counted(entity.statements, "passage")}`}
        </Button>
        <RemoveEntity entity={entity} onGone={() => onGone(undefined)} />
      </Group>
      {walking && <PassageWalk entity={entity} others={rest} />}
      <MergeEntity entity={entity} others={rest} onMerged={onGone} />
      <Noted
        key={entity.id}
        about={`entity ${String(entity.id)}`}
        memo={entity.memo ?? ""}
        flags={entity.flags ?? []}
        reply={(text) => replyToEntity(entity.id, text)}
        flag={(flags) => editEntity(entity.id, {flags, version: entity.version})}
      />
    </>
  );
}

function fieldsOf(entity: EntityRow) {
  return {
    name: entity.name,
    abbreviation: entity.abbreviation ?? "",
    aliases: [...entity.aliases],
    parent: entity.parent ?? "",
    colour: entity.colour ?? "",
    notes: entity.notes ?? "",
    attributes: wordsOfPairs(entity.attributes),
    externalIds: wordsOfPairs(entity.externalIds),
  };
}

const called = {name: "Name", abbreviation: "Abbreviation", parent: "Inside", notes: "Definition", colour: "Colour"};

type Fields = ReturnType<typeof fieldsOf>;

/** The fields as an edit writes them. */
function wholeOf({attributes, externalIds, ...rest}: Fields) {
  return {...rest, attributes: pairsOf(attributes), externalIds: pairsOf(externalIds)};
}

/** Only what was changed. */
function editOf(base: Fields, fields: Fields): EntityEdit {
  const {name, attributes, externalIds, ...rest} = changedFields(base, fields);
  return {
    ...rest,
    ...(name === undefined ? {} : {name: name.trim()}),
    ...(attributes === undefined ? {} : {attributes: pairsOf(attributes)}),
    ...(externalIds === undefined ? {} : {externalIds: pairsOf(externalIds)}),
  };
}

function unsentEdit({id, kind, name}: EntityRow, edit: EntityEdit, half: UnsentDraft["half"]): UnsentDraft {
  const place = `${kind === "actor" ? "/actors" : "/concepts"}?entity=${String(id)}`;
  return {says: `The change of the ${kind} “${name}”`, place, method: "PATCH", path: `/entities/${String(id)}`, body: edit, half};
}

interface EntityFormProps {
  /** Path of the project. */
  readonly project: string;
  readonly entity: EntityRow;
  readonly others: readonly EntityRow[];
}

function EntityForm({project, entity, others}: EntityFormProps) {
  const {fields, set, base, version, back, changedSince, afresh, saved, onUndoKey, half} = useHalfTyped(
    {project, about: `entity ${String(entity.id)}`, version: entity.version},
    fieldsOf(entity),
  );
  const names = useTypedNames();
  const save = useMutation({
    mutationFn: ({edit}: {edit: EntityEdit; typed: Fields}) => sentOrKept(() => editEntity(entity.id, edit), unsentEdit(entity, edit, half)),
    onSuccess: (row, {typed}) => {
      saved(typed, row === "kept" ? version : row.version);
      said(row === "kept" ? keptWords : "Saved.");
    },
    onError: (error) => clashIn(error) === null && refused(error),
  });
  const send = () => save.mutate({typed: fields, edit: {version, ...editOf(base, fields)}});
  const clash = clashIn(save.error);
  const out = (way: WayOut) => {
    if (clash?.theirs === null) {
      save.reset();
      afresh();
    } else if (clash !== null) {
      const edit = editOnto({...editOf(base, fields)}, wholeOf(base), {clash, way});
      save.mutate({typed: fields, edit: {version: clash.version, ...edit}}, {onSuccess: way === "mine" ? () => undefined : afresh});
    }
  };
  return (
    <form
      className="document-form entity-form"
      aria-label={`About ${entity.name}`}
      onKeyDown={onUndoKey}
      onSubmit={(event) => {
        event.preventDefault();
        if (names.settled(event.currentTarget)) send();
      }}
    >
      {(back || changedSince) && <IsBack back={back} changedSince={changedSince} onAfresh={() => void dropFields(fields, base, afresh)} />}
      {clash !== null && <ClashBox clash={clash} called={called} ways={fieldWays(clash)} busy={save.isPending} onWay={out} />}
      <TextInput label="Name" value={fields.name} onChange={(event) => set({name: event.currentTarget.value})} />
      <TextInput label="Abbreviation" value={fields.abbreviation} onChange={(event) => set({abbreviation: event.currentTarget.value})} />
      <TagsInput label="Other names" value={fields.aliases} onChange={(aliases) => set({aliases})} splitChars={[";"]} />
      <KnownName
        label="Inside"
        {...names.of("Inside")}
        placeholder="nothing: at the top"
        things={others}
        value={fields.parent || undefined}
        onChange={(parent) => set({parent: parent ?? ""})}
      />
      <Textarea label="Definition" autosize minRows={2} value={fields.notes} onChange={(event) => set({notes: event.currentTarget.value})} />
      <ColorInput
        withEyeDropper={false}
        label="Colour"
        size="xs"
        value={fields.colour}
        onChange={(colour) => set({colour})}
        popoverProps={{portalProps: {target: "#lists"}}}
      />
      <Textarea
        label="Attributes"
        description="One a line: name = value"
        autosize
        value={fields.attributes}
        onChange={(event) => set({attributes: event.currentTarget.value})}
      />
      <Textarea
        label="Ids elsewhere"
        description="One a line: wikidata = Q42"
        autosize
        value={fields.externalIds}
        onChange={(event) => set({externalIds: event.currentTarget.value})}
      />
      <Group>
        <Button type="submit" loading={save.isPending} disabled={fields.name.trim() === ""}>
          Save
        </Button>
      </Group>
    </form>
  );
}

function MergeEntity({
  entity,
  others,
  onMerged,
}: {
  readonly entity: EntityRow;
  readonly others: readonly EntityRow[];
  readonly onMerged: (into: number) => void;
}) {
  const [into, setInto] = useState<EntityRow>();
  const typed = useTypedNames();
  const merge = useMutation({
    mutationFn: () => mergeEntities((into as EntityRow).id, [entity.id]),
    onError: refused,
    onSuccess: ({id, name}) => {
      said(`“${entity.name}” is now another name of “${name}”. Ctrl Z parts them again.`);
      onMerged(id);
    },
  });
  return (
    <form
      className="merge-form"
      aria-label={`Merge ${entity.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.settled(event.currentTarget) && into !== undefined) merge.mutate();
      }}
    >
      <KnownName
        label="Merge into"
        {...typed.of("Merge into")}
        placeholder="the one to keep"
        things={others}
        value={into?.name}
        onChange={(_, other) => setInto(other)}
        width={200}
      />
      <Button type="submit" variant="default" disabled={into === undefined} loading={merge.isPending}>
        Merge
      </Button>
    </form>
  );
}

function RemoveEntity({entity, onGone}: {readonly entity: EntityRow; readonly onGone: () => void}) {
  const remove = useMutation({mutationFn: () => deleteEntity(entity.id), onSuccess: onGone, onError: refused});
  return (
    <Button
      variant="subtle"
      color="gray"
      disabled={entity.statements > 0}
      title={entity.statements > 0 ? "Statements name it" : ""}
      onClick={() => remove.mutate()}
    >
      Remove
    </Button>
  );
}
