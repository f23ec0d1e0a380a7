import {ActionIcon, Button, Group, TextInput} from "@mantine/core";
import {dateOf} from "@standpoint/model";
import type {DatedName, EntityRow} from "@standpoint/model";
import {IconTrash} from "@tabler/icons-react";
import {useMutation, useQuery} from "@tanstack/react-query";
import {useState} from "react";
import {editEntity} from "../api/entities.ts";
import {entitiesQuery} from "../api/queries.ts";
import {refused, said} from "../shell/notice.ts";

/** The names an organisation went by for a time, to be edited. Nothing for what is no actor of the project. */
export function NamesPanel({actor}: {readonly actor: string}) {
  const row = useQuery(entitiesQuery).data?.rows.find(({kind, name}) => kind === "actor" && name === actor);
  return row === undefined ? null : <NamesForm key={JSON.stringify(row.names ?? [])} row={row} />;
}

type Fields = {readonly [Part in keyof Required<DatedName>]: string};
const blank: Fields = {name: "", from: "", to: ""};

function NamesForm({row}: {readonly row: EntityRow}) {
  const [names, setNames] = useState<readonly Fields[]>(() => (row.names ?? []).map((one) => ({...blank, ...one})));
  // The version that was before the person: the form begins anew when another window changes the names.
  const [version] = useState(row.version);
  const kept = names.filter(({name}) => name.trim() !== "").map(nameOf);
  const save = useMutation({
    mutationFn: () => editEntity(row.id, {names: kept, version}),
    onSuccess: () => said("The names are kept. Ctrl Z takes that back."),
    onError: refused,
  });
  const change = (place: number, part: Partial<Fields>) => setNames(names.map((one, at) => (at === place ? {...one, ...part} : one)));
  return (
    <form
      className="names-form"
      aria-label={`Names of ${row.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <h2>Names of {row.name}</h2>
      <p className="quiet">What it was called for a time, with the first and the last date (EDTF; an empty one is open). At any other time it is {row.name}.</p>
      {names.map((one, place) => (
        <Group key={place} gap="xs" align="end">
          <TextInput size="xs" label="Name" value={one.name} onChange={(event) => change(place, {name: event.currentTarget.value})} w={280} />
          <TextInput
            size="xs"
            label="From"
            value={one.from}
            error={fault(one.from)}
            onChange={(event) => change(place, {from: event.currentTarget.value})}
            w={120}
          />
          <TextInput size="xs" label="To" value={one.to} error={fault(one.to)} onChange={(event) => change(place, {to: event.currentTarget.value})} w={120} />
          <ActionIcon variant="subtle" aria-label={`Remove the name ${one.name}`} onClick={() => setNames(names.filter((_, at) => at !== place))}>
            <IconTrash size={16} stroke={1.6} />
          </ActionIcon>
        </Group>
      ))}
      <Group gap="xs">
        <Button variant="default" size="compact-md" onClick={() => setNames([...names, blank])}>
          Add a name
        </Button>
        <Button
          type="submit"
          size="compact-md"
          loading={save.isPending}
          disabled={JSON.stringify(kept) === JSON.stringify(row.names ?? []) || names.some(({from, to}) => fault(from) !== null || fault(to) !== null)}
        >
          Save the names
        </Button>
      </Group>
    </form>
  );
}

function nameOf({name, from, to}: Fields): DatedName {
  return {name: name.trim(), ...(from.trim() !== "" && {from: from.trim()}), ...(to.trim() !== "" && {to: to.trim()})};
}

function fault(date: string): string | null {
  try {
    if (date.trim() !== "") dateOf(date);
    return null;
  } catch {
    return "as 1984-03";
  }
}
