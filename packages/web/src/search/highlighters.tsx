import {Button, ColorInput, TextInput} from "@mantine/core";
import type {HighlighterDraft} from "@standpoint/model";
import {useMutation, useQuery} from "@tanstack/react-query";
import {useState} from "react";
import {addHighlighter, changeHighlighter, deleteHighlighter, highlightersQuery} from "../api/highlighters.ts";
import {refused} from "../shell/notice.ts";

const usual: HighlighterDraft = {pattern: "", colour: "#e8c547"};

/** Patterns that the reader marks wherever they stand, as DNA's regular expressions. */
export function Highlighters() {
  const rows = useQuery(highlightersQuery).data?.rows ?? [];
  return (
    <section className="highlighters" aria-label="Highlighters">
      <h2>Highlighters</h2>
      <p className="quiet">Regular expressions that the reader underlines in every text.</p>
      {rows.map((row) => (
        <HighlighterRow key={row.pattern} row={row} isNew={false} />
      ))}
      <HighlighterRow key={`new ${String(rows.length)}`} row={usual} isNew />
    </section>
  );
}

function HighlighterRow({row, isNew}: {readonly row: HighlighterDraft; readonly isNew: boolean}) {
  const [draft, setDraft] = useState(row);
  const save = useMutation({mutationFn: () => (isNew ? addHighlighter(draft) : changeHighlighter(row.pattern, draft)), onError: refused});
  const remove = useMutation({mutationFn: () => deleteHighlighter(row.pattern), onError: refused});
  const same = draft.pattern === row.pattern && draft.colour === row.colour;
  return (
    <form
      className="highlighter"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <TextInput
        aria-label="Pattern"
        placeholder="night (work|shift)s?"
        w={260}
        value={draft.pattern}
        onChange={(event) => setDraft({...draft, pattern: event.currentTarget.value})}
      />
      <ColorInput
        withEyeDropper={false}
        aria-label="Colour"
        size="xs"
        w={120}
        value={draft.colour}
        onChange={(colour) => setDraft({...draft, colour})}
        popoverProps={{portalProps: {target: "#lists"}}}
      />
      <Button type="submit" variant="default" disabled={same || draft.pattern === ""}>
        {isNew ? "Add" : "Save"}
      </Button>
      {!isNew && (
        <Button variant="subtle" color="gray" onClick={() => remove.mutate()}>
          Remove
        </Button>
      )}
    </form>
  );
}
