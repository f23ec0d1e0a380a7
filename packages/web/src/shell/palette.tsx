import {spotlight, Spotlight} from "@mantine/spotlight";
import {useMantineColorScheme} from "@mantine/core";
import {IconSearch} from "@tabler/icons-react";
import {useQuery} from "@tanstack/react-query";
import {useNavigate} from "@tanstack/react-router";
import {useEffect, useState} from "react";
import {documentsQuery, entitiesQuery, searchQuery} from "../api/queries.ts";
import {useUndo} from "./use-undo.ts";
import {plainLetter} from "./chords.ts";
import {pages, projectPage} from "./pages.ts";
import {commandsOf, found, grouped} from "./palette-entries.ts";
import type {PaletteEntry} from "./palette-entries.ts";

/** Ctrl K: finds any page, document, actor, concept, command, and words in the texts. */
export function Palette() {
  const [words, setWords] = useState("");
  usePaletteKeys(setWords);
  const entries = useEntries(words);
  const groups = grouped(found(entries, words));
  return (
    <Spotlight.Root
      query={words}
      onQueryChange={setWords}
      shortcut={null}
      scrollable
      maxHeight={480}
      clearQueryOnClose
      overlayProps={{backgroundOpacity: 0.25, blur: 0}}
    >
      <Spotlight.Search
        placeholder="Page, document, actor, concept, command, or words of a text"
        leftSection={<IconSearch size={18} />}
        aria-label="Find anything"
        onFocus={({currentTarget}) => currentTarget.setSelectionRange(currentTarget.value.length, currentTarget.value.length)}
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

/** Ctrl K opens the palette; letters that follow before its field is there go into it all the same, never into the page. */
function usePaletteKeys(setWords: (change: (words: string) => string) => void): void {
  useEffect(() => {
    let opening = false;
    const within = (element: EventTarget | null) => element instanceof HTMLElement && element.closest(".mantine-Spotlight-content") !== null;
    const onFocus = ({target}: FocusEvent) => {
      if (within(target)) opening = false;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") opening = false;
      const opens = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
      if (!opens && !(opening && (plainLetter(event) || ["Enter", "Backspace", "Delete"].includes(event.key)))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (opens) spotlight.open();
      opening = !within(document.activeElement);
      if (plainLetter(event)) setWords((words) => words + event.key);
      if (event.key === "Backspace") setWords((words) => words.slice(0, -1));
    };
    addEventListener("keydown", onKey, {capture: true});
    addEventListener("focusin", onFocus);
    return () => {
      removeEventListener("keydown", onKey, {capture: true});
      removeEventListener("focusin", onFocus);
    };
  }, [setWords]);
}

function useEntries(words: string): readonly PaletteEntry[] {
  const navigate = useNavigate();
  const {setColorScheme} = useMantineColorScheme();
  const undo = useUndo();
  const documents = useQuery(documentsQuery).data?.rows ?? [];
  const entities = useQuery(entitiesQuery).data?.rows ?? [];
  const hits = useQuery(searchQuery(words)).data?.rows ?? [];
  return [
    ...[...pages, projectPage].map(({word, to, about}) => ({id: to, group: "Pages", label: word, about, open: () => void navigate({to})})),
    ...commandsOf(setColorScheme, undo),
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
