import {Button, Group, Modal, Select, TextInput} from "@mantine/core";
import {useQuery} from "@tanstack/react-query";
import {useEffect, useState} from "react";
import {typesQuery} from "../api/queries.ts";
import {Choose, plain} from "../shell/choose.tsx";
import {headOf, mapOf} from "./table-head.ts";

export interface StatementsImportProps {
  /** A CSV table whose columns must be told apart; null when there is none. */
  readonly file: File | null;
  readonly onCancel: () => void;
  readonly onImport: (file: File, fields: Readonly<Record<string, string>>) => void;
}

/** Asks which column of a table holds which variable. */
export function StatementsImport({file, onCancel, onImport}: StatementsImportProps) {
  return (
    <Modal opened={file !== null} onClose={onCancel} title={`Import ${file?.name ?? ""}`} size="lg" closeButtonProps={{"aria-label": "Close"}}>
      {file !== null && <ColumnsForm file={file} onImport={onImport} />}
    </Modal>
  );
}

function ColumnsForm({file, onImport}: {readonly file: File; readonly onImport: StatementsImportProps["onImport"]}) {
  const types = useQuery(typesQuery).data?.rows ?? [];
  const [type, setType] = useState("position");
  const [head, setHead] = useState<readonly string[]>([]);
  const [map, setMap] = useState<Readonly<Record<string, string>>>({});
  const [values, setValues] = useState("");
  const [document, setDocument] = useState("");
  useEffect(
    () =>
      void file
        .slice(0, 65536)
        .text()
        .then((text) => setHead(headOf(text))),
    [file],
  );
  const variables = [...(types.find(({name}) => name === type)?.variables.map(({name}) => name) ?? []), "text"];
  const chosen = {...Object.fromEntries(variables.filter((name) => head.includes(name)).map((name) => [name, name])), ...map};
  return (
    <form
      className="columns-form"
      onSubmit={(event) => {
        event.preventDefault();
        onImport(file, {as: "csv", type, map: mapOf(chosen), values, document});
      }}
    >
      <Select label="Statement type" data={types.map(({name}) => name)} value={type} onChange={(name) => name !== null && setType(name)} />
      <Columns variables={variables} head={head} chosen={chosen} onChange={(name, column) => setMap({...map, [name]: column})} />
      <TextInput
        label="Values"
        description="What the words of a yes-or-no or a choice column mean"
        placeholder="answer:agree=true,disagree=false,neutral=null"
        value={values}
        onChange={(event) => setValues(event.currentTarget.value)}
      />
      <TextInput
        label="One document for rows that share"
        description="Columns, separated by commas"
        placeholder="election,party"
        value={document}
        onChange={(event) => setDocument(event.currentTarget.value)}
      />
      <Group justify="flex-end">
        <Button type="submit">Import</Button>
      </Group>
    </form>
  );
}

interface ColumnsProps {
  readonly variables: readonly string[];
  /** The columns of the table. */
  readonly head: readonly string[];
  /** Column by variable; empty for none. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly onChange: (variable: string, column: string) => void;
}

function Columns({variables, head, chosen, onChange}: ColumnsProps) {
  return (
    <fieldset>
      <legend>Columns</legend>
      {variables.map((name) => (
        <Choose
          key={name}
          label={name === "text" ? "text (the passage)" : name}
          placeholder="not in the table"
          choices={plain(head)}
          value={chosen[name] || undefined}
          onChange={(column) => onChange(name, column ?? "")}
        />
      ))}
    </fieldset>
  );
}
