import {ActionIcon, Button, CloseButton, Group, Textarea, Tooltip} from "@mantine/core";
import type {TypeRow} from "@standpoint/model";
import {IconLink} from "@tabler/icons-react";
import {Link} from "@tanstack/react-router";
import {useState} from "react";
import {said} from "../shell/notice.ts";
import {wordsOfValue} from "../stance/stance.ts";
import {StanceMark} from "../stance/stance-mark.tsx";
import type {MarkedStatement} from "./marked.ts";
import {useStatementActs} from "./use-statement-acts.ts";

export interface StatementDetailProps {
  readonly marked: MarkedStatement;
  readonly type: TypeRow | undefined;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

const stanceWords = {agree: "agrees", disagree: "disagrees", neutral: "neutral", both: "both", unknown: "unknown"};

/** The whole statement: passage, a line a variable, memo, coder. */
export function StatementDetail({marked: {row, saying, colour}, type, onEdit, onDelete, onClose}: StatementDetailProps) {
  return (
    <article className="detail" aria-label={`Statement ${row.key}`}>
      <header className="aside-head">
        <h2 className="detail-type" style={{"--type": colour}}>
          {row.type}
        </h2>
        <Tooltip label="Copy the link to this statement">
          <ActionIcon
            aria-label="Copy the link to this statement"
            onClick={() => void navigator.clipboard.writeText(location.href).then(() => said("Link copied."))}
          >
            <IconLink size={17} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <CloseButton aria-label="Close the statement" onClick={onClose} />
      </header>
      {row.spans.map(({start, quote}) => (
        <blockquote key={start} className="detail-quote" dir="auto">
          {quote}
        </blockquote>
      ))}
      <dl className="detail-values">
        {type?.variables
          .filter(({name}) => name in row.values)
          .map(({name, role}) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {role === "stance" && saying.stance !== null ? (
                  <>
                    <StanceMark stance={saying.stance} own={saying.own} practised={saying.practised} /> {stanceWords[saying.stance]}
                  </>
                ) : (
                  wordsOfValue(row.values[name])
                )}
              </dd>
            </div>
          ))}
        <Fact name="said" value={row.own === null ? null : row.own ? "in own words" : "reported by another"} />
        <Fact name="date" value={"date" in row.values ? null : row.date} />
        <Fact name="memo" value={row.memo || null} />
        <Fact name="flags" value={row.flags.join(", ") || null} />
        <Fact name="coder" value={row.coder || null} />
      </dl>
      <Group gap="xs" px="md" pb="md">
        <Button variant="default" onClick={onEdit}>
          Edit
        </Button>
        <Button variant="default" renderRoot={(props) => <Link to="/history" search={{statement: row.id}} {...props} />}>
          History
        </Button>
        <Button variant="subtle" color="gray" onClick={onDelete}>
          Delete
        </Button>
      </Group>
      <Reply row={row} />
    </article>
  );
}

/** Adds a paragraph under the memo, with who wrote it and when. */
function Reply({row}: {readonly row: MarkedStatement["row"]}) {
  const [text, setText] = useState("");
  const {reply} = useStatementActs();
  return (
    <form
      className="reply"
      aria-label="Reply to the memo"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") reply.mutate({row, text}, {onSuccess: () => setText("")});
      }}
    >
      <Textarea label={row.memo === "" ? "Note" : "Reply"} autosize value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <Button type="submit" variant="default" size="compact-xs" disabled={text.trim() === ""} loading={reply.isPending}>
        Add
      </Button>
    </form>
  );
}

function Fact({name, value}: {readonly name: string; readonly value: string | null}) {
  if (value === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
