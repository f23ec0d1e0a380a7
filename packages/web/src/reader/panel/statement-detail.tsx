import {ActionIcon, Button, CloseButton, Group, Tooltip} from "@mantine/core";
import {dateWords, type TypeRow} from "@standpoint/model";
import {IconLink} from "@tabler/icons-react";
import {Link} from "@tanstack/react-router";
import {MemoThread} from "../../memos/memo-thread.tsx";
import {said} from "../../shell/notice.ts";
import {stanceWords, wordsOfValue} from "../../stance/stance.ts";
import {StanceMark} from "../../stance/stance-mark.tsx";
import type {MarkedStatement} from "../text/marked.ts";
import {useStatementActs} from "./use-statement-acts.ts";

export interface StatementDetailProps {
  readonly marked: MarkedStatement;
  readonly type: TypeRow | undefined;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
  readonly onClose: () => void;
  /** Whether an edit of it was begun and not saved. */
  readonly halfEdited: boolean;
  readonly onForget: () => void;
  /** By place among its passages: shows one in the text, takes one away. */
  readonly onPassage: (span: number) => void;
  readonly onLess: (span: number) => void;
}

/** The whole statement: its passages, a line a variable, memo, coder. */
export function StatementDetail(props: StatementDetailProps) {
  const {type, onEdit, onDelete, onClose} = props;
  const {row, saying, colour} = props.marked;
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
      {props.halfEdited && (
        <p className="half-typed" role="status">
          An edit of this statement is not saved.{" "}
          <button type="button" className="as-link" onClick={onEdit}>
            Go on with it
          </button>{" "}
          <button type="button" className="as-link" onClick={props.onForget}>
            Forget it
          </button>
        </p>
      )}
      <Passages {...props} />
      <dl className="detail-values">
        {type?.variables
          .filter(({name}) => name in row.values)
          .map(({name, role}) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {role === "stance" && saying.stance !== null ? (
                  <>
                    <StanceMark stance={saying.stance} own={saying.own} unsure={saying.unsure} practised={saying.practised} /> {stanceWords[saying.stance]}
                  </>
                ) : (
                  wordsOfValue(row.values[name], role)
                )}
              </dd>
            </div>
          ))}
        <Fact name="said" value={row.own === null ? null : row.own ? "in own words" : "reported by another"} />
        <Fact name="date" value={"date" in row.values || row.date === null ? null : dateWords(row.date)} />
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
      <Thread row={row} />
    </article>
  );
}

/** Its passages; of several, each can be gone to and taken away. */
function Passages({marked: {row}, onPassage, onLess}: StatementDetailProps) {
  return row.spans.map(({start, quote}, place) => (
    <div key={start} className="detail-passage">
      <blockquote className="detail-quote" dir="auto">
        {quote}
      </blockquote>
      {row.spans.length > 1 && (
        <Group gap="xs" px="md">
          <span className="quiet">
            {place + 1} of {row.spans.length}
          </span>
          <Button size="compact-xs" variant="subtle" onClick={() => onPassage(place)} aria-label={`Go to passage ${String(place + 1)}`}>
            Go there (f)
          </Button>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onLess(place)} aria-label={`Take passage ${String(place + 1)} away`}>
            Take away (x)
          </Button>
        </Group>
      )}
    </div>
  ));
}

function Thread({row}: {readonly row: MarkedStatement["row"]}) {
  const {reply} = useStatementActs();
  return (
    <MemoThread
      memo={row.memo}
      about={`statement ${String(row.id)}`}
      saving={reply.isPending}
      onReply={(text, onDone) => reply.mutate({row, text}, {onSuccess: onDone})}
    />
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
