import {Button, Textarea} from "@mantine/core";
import {useQuery} from "@tanstack/react-query";
import {useState} from "react";
import type {KeyboardEvent, SyntheticEvent} from "react";
import {projectQuery} from "../api/queries.ts";
import {keep, kept} from "../shell/kept.ts";
import {threadOf} from "./thread.ts";
import "./memos.css";

export interface MemoThreadProps {
  readonly memo: string;
  /** What it is about, as `statement 12`: what is half typed is kept under it. */
  readonly about: string;
  readonly saving: boolean;
  /** `onDone` is to be called once the reply is kept. */
  readonly onReply: (text: string, onDone: () => void) => void;
}

/** What was noted about something, remark by remark, and a field for the next one. */
export function MemoThread(props: MemoThreadProps) {
  const project = useQuery(projectQuery).data?.path;
  if (project === undefined) return null;
  const name = `standpoint-reply ${project} ${props.about}`;
  return <Thread key={name} {...props} name={name} />;
}

function Thread({memo, name, saving, onReply}: MemoThreadProps & {readonly name: string}) {
  const [text, setText] = useState(() => kept(name, ""));
  const write = (next: string) => {
    setText(next);
    keep(name, next || undefined);
  };
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    if (text.trim() !== "" && !saving) onReply(text, () => write(""));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send(event);
  };
  return (
    <section className="memo" aria-label="Memo">
      <ol>
        {threadOf(memo).map(({who, day, text: words}, place) => (
          <li key={`${String(place)} ${words}`}>
            {who !== null && (
              <span className="quiet">
                {who}, {day}
              </span>
            )}
            <p dir="auto">{words}</p>
          </li>
        ))}
      </ol>
      <form aria-label="Reply to the memo" onSubmit={send} onKeyDown={onKeyDown}>
        <Textarea label={memo === "" ? "Note" : "Reply"} autosize value={text} onChange={(event) => write(event.currentTarget.value)} />
        <Button type="submit" variant="default" size="compact-xs" disabled={text.trim() === ""} loading={saving}>
          Add
        </Button>
      </form>
    </section>
  );
}
