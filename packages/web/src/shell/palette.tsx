import {Spotlight} from "@mantine/spotlight";
import {useMantineColorScheme} from "@mantine/core";
import {IconSearch} from "@tabler/icons-react";
import {useQuery} from "@tanstack/react-query";
import {useNavigate} from "@tanstack/react-router";
import {useState} from "react";
import {documentsQuery, entitiesQuery, searchQuery} from "../api/queries.ts";
import {pages, projectPage} from "./pages.ts";
import {commandsOf, found, grouped} from "./palette-entries.ts";
import type {PaletteEntry} from "./palette-entries.ts";

/** Ctrl K: finds any page, document, actor, concept, command, and words in the texts. */
export function Palette() {
  const [words, setWords] = useState("");
  const entries = useEntries(words);
  const groups = grouped(found(entries, words));
  return (
    <Spotlight.Root
      query={words}
      onQueryChange={setWords}
      shortcut={["mod + K"]}
      scrollable
      maxHeight={480}
      clearQueryOnClose
      overlayProps={{backgroundOpacity: 0.25, blur: 0}}
    >
      <Spotlight.Search
        placeholder="Page, document, actor, concept, command, or words of a text"
        leftSection={<IconSearch size={18} />}
        aria-label="Find anything"
      />
      <Spotlight.ActionsList>
        {groups.map(([group, members]) => (
          <Spotlight.ActionsGroup key={group} label={group}>
            {members.map((entry) => (
              <Spotlight.Action key={entry.id} label={entry.label} {...(entry.about === undefined ? {} : {description: entry.about})} onClick={entry.open} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && <Spotlight.Empty>Nothing goes by that name.</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function useEntries(words: string): readonly PaletteEntry[] {
  const navigate = useNavigate();
  const {setColorScheme} = useMantineColorScheme();
  const documents = useQuery(documentsQuery).data?.rows ?? [];
  const entities = useQuery(entitiesQuery).data?.rows ?? [];
  const hits = useQuery(searchQuery(words)).data?.rows ?? [];
  return [
    ...[...pages, projectPage].map(({word, to, about}) => ({id: to, group: "Pages", label: word, about, open: () => void navigate({to})})),
    ...commandsOf(setColorScheme),
    ...documents.map(({key, title, authors, date}) => ({
      id: `document ${key}`,
      group: "Documents",
      label: title,
      about: [authors.join(", "), date].filter(Boolean).join(" · "),
      open: () => void navigate({to: "/reader/$key", params: {key}}),
    })),
    ...entities.map(({id, kind, name, abbreviation, aliases}) => ({
      id: `entity ${String(id)}`,
      group: kind === "actor" ? "Actors" : kind === "concept" ? "Concepts" : "Entities",
      label: name,
      about: [abbreviation, ...aliases].filter(Boolean).join(", "),
      open: () => void navigate({to: "/statements", search: {entity: id}}),
    })),
    ...hits.slice(0, 8).map(({documentKey, title, start, end, excerpt}) => ({
      id: `hit ${documentKey} ${String(start)} ${String(end)}`,
      group: "Words in the texts",
      label: `… ${excerpt} …`,
      about: title,
      always: true,
      open: () => void navigate({to: "/reader/$key", params: {key: documentKey}, search: {at: start}}),
    })),
  ];
}
