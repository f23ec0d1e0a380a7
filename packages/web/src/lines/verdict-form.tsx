import {NativeSelect, Textarea} from "@mantine/core";
import {useState} from "react";
import {act} from "../api/acts.ts";
import {RecordPopover} from "./record-popover.tsx";

export interface VerdictFormProps {
  /** Key of the statement judged, and of the one it stands against. */
  readonly statement: string;
  readonly against?: string;
  readonly about: string;
  readonly choices: readonly string[];
}

/** Gives a verdict on a conflict or a report, with the reason; it is added to those there are. */
export function VerdictForm({statement, against, about, choices}: VerdictFormProps) {
  const [verdict, setVerdict] = useState("");
  const [note, setNote] = useState("");
  return (
    <RecordPopover
      label="Verdict"
      about={about}
      ready={verdict !== ""}
      onRecord={() => act("POST", "/verdicts", {statement, verdict, ...(against !== undefined && {against}), ...(note.trim() !== "" && {note: note.trim()})})}
    >
      <NativeSelect size="xs" label="Verdict" data={["", ...choices]} value={verdict} onChange={(event) => setVerdict(event.currentTarget.value)} />
      <Textarea size="xs" label="Reason" autosize minRows={2} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </RecordPopover>
  );
}
