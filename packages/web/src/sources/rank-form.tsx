import {NativeSelect, TextInput} from "@mantine/core";
import {useQuery} from "@tanstack/react-query";
import {useState} from "react";
import {act} from "../api/acts.ts";
import {RecordPopover} from "../lines/record-popover.tsx";
import {ranksQuery} from "./queries.ts";

export interface RankFormProps {
  /** Key and id of the statement. */
  readonly statement: string;
  readonly id: number;
  readonly about: string;
}

/** Gives a statement a rank, with the reason, below the ranks it has had. */
export function RankForm({statement, id, about}: RankFormProps) {
  const [rank, setRank] = useState("");
  const [note, setNote] = useState("");
  return (
    <RecordPopover
      label="Rank"
      about={about}
      ready={rank !== ""}
      onRecord={() => act("POST", "/ranks", {statement, rank, ...(note.trim() !== "" && {note: note.trim()})})}
    >
      <RankHistory id={id} />
      <NativeSelect
        size="xs"
        label="Rank"
        description="Deprecated counts nowhere; beside a preferred one, others do not count."
        data={["", "preferred", "normal", "deprecated"]}
        value={rank}
        onChange={(event) => setRank(event.currentTarget.value)}
      />
      <TextInput size="xs" label="Reason" value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </RecordPopover>
  );
}

/** Every rank a statement has had: which, when, by whom, why. */
function RankHistory({id}: {readonly id: number}) {
  const ranks = useQuery(ranksQuery(id));
  return (
    <ol className="rank-history" aria-label="Ranks so far">
      {ranks.data?.rows.map(({rank, who, at, summary}) => (
        <li key={at}>
          <strong>{rank}</strong> since {at.slice(0, 10)}, {who}
          <span className="quiet">{summary}</span>
        </li>
      ))}
    </ol>
  );
}
