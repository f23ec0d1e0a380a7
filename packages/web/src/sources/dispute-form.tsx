import {NativeSelect, Textarea, TextInput} from "@mantine/core";
import {useQuery} from "@tanstack/react-query";
import {useState} from "react";
import {act} from "../api/acts.ts";
import {entitiesQuery} from "../api/queries.ts";
import {NameField} from "../names/name-field.tsx";
import {useTypedNames} from "../names/use-typed-names.ts";
import {RecordPopover} from "../lines/record-popover.tsx";

const claims = ["never said", "changed since", "out of context", "forged"];

export interface DisputeFormProps {
  /** Key of the statement disputed. */
  readonly statement: string;
  readonly about: string;
}

/** Records that an actor disputes a statement: who, what and when. */
export function DisputeForm({statement, about}: DisputeFormProps) {
  const actors = (useQuery(entitiesQuery).data?.rows ?? []).filter(({kind}) => kind === "actor");
  const typed = useTypedNames();
  const [fields, setFields] = useState({claim: "", by: "", date: "", note: ""});
  const set = (part: Partial<typeof fields>) => setFields((before) => ({...before, ...part}));
  const filled = Object.fromEntries(Object.entries(fields).flatMap(([name, word]) => (word.trim() === "" ? [] : [[name, word.trim()]])));
  return (
    <RecordPopover
      label="Dispute"
      about={about}
      ready={fields.claim !== ""}
      settled={(form) => typed.settled(form)}
      onRecord={() => act("POST", "/disputes", {statement, ...filled})}
    >
      <NativeSelect
        size="xs"
        label="What is disputed"
        data={["", ...claims]}
        value={fields.claim}
        onChange={(event) => set({claim: event.currentTarget.value})}
      />
      <NameField label="By" {...typed.of("By")} things={actors} value={fields.by || undefined} onChange={(by) => set({by: by ?? ""})} within />
      <TextInput size="xs" label="When" placeholder="2021-03" value={fields.date} onChange={(event) => set({date: event.currentTarget.value})} />
      <Textarea size="xs" label="Reason" autosize minRows={2} value={fields.note} onChange={(event) => set({note: event.currentTarget.value})} />
    </RecordPopover>
  );
}
