import {Button, Group, Modal, TextInput} from "@mantine/core";
import {useDebouncedValue} from "@mantine/hooks";
import {keepPreviousData, useQuery} from "@tanstack/react-query";
import {useState} from "react";
import {namesQuery} from "./documents-acts.ts";

export interface NamesDialogProps {
  /** Texts about to be added; empty when there are none. */
  readonly files: readonly File[];
  readonly onCancel: () => void;
  readonly onAdd: (files: readonly File[], pattern: string) => void;
}

/** Before texts are added: what a pattern would read off their names. */
export function NamesDialog({files, onCancel, onAdd}: NamesDialogProps) {
  const title = files.length === 1 ? `Add ${files[0]?.name ?? ""}` : `Add ${String(files.length)} files`;
  return (
    <Modal opened={files.length > 0} onClose={onCancel} title={title} size="lg" closeButtonProps={{"aria-label": "Close"}}>
      {files.length > 0 && <NamesForm files={files} onAdd={onAdd} />}
    </Modal>
  );
}

function NamesForm({files, onAdd}: Omit<NamesDialogProps, "onCancel">) {
  const [pattern, setPattern] = useState("");
  const names = files.map(({name}) => name).filter((name) => name !== "documents.json" && !name.endsWith(".zip"));
  const [asked] = useDebouncedValue(pattern, 200);
  const read = useQuery({...namesQuery(asked, names), placeholderData: keepPreviousData});
  const rows = asked.trim() === "" ? names.map((name) => ({name, facts: null})) : (read.data?.rows ?? []);
  const wrong = asked.trim() !== "" && read.isError ? read.error.message : null;
  return (
    <form
      className="columns-form"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(files, pattern.trim());
      }}
    >
      <TextInput
        label="Pattern of the file names"
        description="Such as {date}_{author}_{title}; also {kind}, {source}, {section}, {place}, {language}, {id}. Empty: the names say nothing."
        value={pattern}
        error={wrong}
        onChange={(event) => setPattern(event.currentTarget.value)}
        data-autofocus
      />
      <div className="names-preview" role="region" aria-label="What the names say" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {["File", "Date", "Author", "Title"].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, 200).map(({name, facts}) => (
              <tr key={name}>
                <td>{name}</td>
                {facts === null ? (
                  <td colSpan={3} className="quiet">
                    {asked.trim() === "" ? "" : "does not fit the pattern"}
                  </td>
                ) : (
                  <>
                    <td>{facts.date}</td>
                    <td>{facts.authors?.join(", ")}</td>
                    <td>{facts.title}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > 200 && <p className="quiet">and {rows.length - 200} more</p>}
      <Group justify="flex-end">
        <Button type="submit" disabled={wrong !== null}>
          Add
        </Button>
      </Group>
    </form>
  );
}
