import {Button, CloseButton, Group, NativeSelect, TextInput} from "@mantine/core";
import {useDebouncedValue} from "@mantine/hooks";
import type {DocumentRow} from "@standpoint/model";
import {keepPreviousData, useMutation, useQuery} from "@tanstack/react-query";
import {useState} from "react";
import {refused, said} from "../shell/notice.ts";
import {changeMany, manyPreviewQuery, patternFields} from "./documents-acts.ts";
import type {ManyChange} from "./documents-acts.ts";
import {useFocusBack} from "../shell/use-focus-back.ts";

export interface ManyPanelProps {
  readonly rows: readonly DocumentRow[];
  readonly onClose: () => void;
}

interface Fields {
  readonly field: string;
  /** Null until something is written. */
  readonly pattern: string | null;
  readonly from: string;
  readonly match: string;
}

const labels: Readonly<Record<string, string>> = {url: "address", key: "key (file name)"};
const worded = (names: readonly string[]) => names.map((value) => ({value, label: labels[value] ?? value}));

/** Edits one field of many documents by a pattern, with what comes of each before it is done. */
export function ManyPanel({rows, onClose}: ManyPanelProps) {
  useFocusBack();
  const [fields, setFields] = useState<Fields>({field: "kind", pattern: null, from: "key", match: ""});
  const set = (part: Partial<typeof fields>) => setFields({...fields, ...part});
  const {match, pattern, ...rest} = fields;
  const change = {keys: rows.map(({key}) => key), pattern: pattern ?? "", ...rest, ...(match !== "" && {match})} as ManyChange;
  const [asked] = useDebouncedValue(change, 200);
  const preview = useQuery({...manyPreviewQuery(asked), enabled: pattern !== null, placeholderData: keepPreviousData});
  const apply = useMutation({
    mutationFn: () => changeMany(change),
    onSuccess: ({changed}) => {
      said(`${String(changed)} documents changed. Ctrl Z takes it back.`);
      onClose();
    },
    onError: refused,
  });
  const changes = preview.data?.rows ?? [];
  const titles = new Map(rows.map(({key, title}) => [key, title]));
  return (
    <section className="aside" aria-label="Edit many documents">
      <header className="aside-head">
        <div>
          <h2>Edit {rows.length} documents</h2>
          <p className="passages-count">One field of each, by a pattern</p>
        </div>
        <CloseButton aria-label="Close the form" onClick={onClose} />
      </header>
      <form
        className="document-form many-form"
        aria-label="Change of many documents"
        onSubmit={(event) => {
          event.preventDefault();
          apply.mutate();
        }}
      >
        <NativeSelect size="xs" label="Field" data={worded(patternFields)} value={fields.field} onChange={(event) => set({field: event.currentTarget.value})} />
        <TextInput
          label="Becomes"
          description="Words, and {title}, {key}, {date}, … or {1} for what is found below. Empty empties the field."
          value={pattern ?? ""}
          onChange={(event) => set({pattern: event.currentTarget.value})}
          data-autofocus
        />
        <NativeSelect
          label="Looking in"
          data={worded(["key", ...patternFields])}
          value={fields.from}
          onChange={(event) => set({from: event.currentTarget.value})}
        />
        <TextInput
          label="For"
          description="A regular expression; documents it does not fit stay as they are. {1} is its first group."
          placeholder="^(\d{4})"
          value={match}
          error={preview.isError ? preview.error.message : null}
          onChange={(event) => set({match: event.currentTarget.value})}
        />
        <Group justify="space-between">
          <span role="status" className="quiet">
            {pattern === null ? "Write what it becomes" : changes.length === 0 ? "No document would change" : `${String(changes.length)} would change`}
          </span>
          <Button type="submit" loading={apply.isPending} disabled={changes.length === 0 || preview.isError || preview.isPlaceholderData}>
            Change them
          </Button>
        </Group>
      </form>
      <dl className="import-list many-preview" aria-label="What would change">
        {changes.slice(0, 200).map(({key, before, after}) => (
          <div key={key}>
            <dt>{titles.get(key) ?? key}</dt>
            <dd>
              <del>{before || "(empty)"}</del> → <ins>{after || "(empty)"}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
