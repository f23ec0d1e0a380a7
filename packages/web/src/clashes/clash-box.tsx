import {Button, Group} from "@mantine/core";
import type {ClashingField, Value} from "@standpoint/model";
import {useEffect, useRef} from "react";
import type {ToldClash} from "../api/client.ts";
import {wordsOfValue} from "../stance/stance.ts";
import {differing} from "./ways-out.ts";
import type {WayOut} from "./ways-out.ts";
import "./clashes.css";

export interface ClashBoxProps {
  readonly clash: ToldClash;
  /** What the form calls a field, where that is another word than the record's. */
  readonly called?: Readonly<Record<string, string>>;
  /** What each way out does; one that is left out is not offered. */
  readonly ways: Readonly<Partial<Record<WayOut, string>>>;
  readonly busy: boolean;
  readonly onWay: (way: WayOut) => void;
}

const order: readonly WayOut[] = ["mine", "theirs", "both"];

/** What two people changed to different things, side by side with the difference marked, and the ways out. Nothing is written before one is taken. */
export function ClashBox({clash: {fields, theirs, sentence}, called = {}, ways, busy, onWay}: ClashBoxProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({block: "nearest"});
  }, []);
  return (
    <section ref={box} className="clash" aria-label="Changed by two" role="alert">
      <h3>{theirs === null ? "Yours cannot be saved here any more" : "Somebody changed the same while you did"}</h3>
      <p>{theirs === null ? sentence : "Nothing is saved yet."}</p>
      {fields.map((field) => (
        <Field key={field.field} {...field} field={called[field.field] ?? field.field.replace(/^.*?\./, "")} />
      ))}
      <Group gap="xs">
        {order.flatMap((way) =>
          ways[way] === undefined
            ? []
            : [
                <Button key={way} size="compact-sm" variant="default" loading={busy} onClick={() => onWay(way)}>
                  {ways[way]}
                </Button>,
              ],
        )}
      </Group>
    </section>
  );
}

function Field({field, base, mine, theirs}: ClashingField) {
  const [yours, others] = [wordsOf(mine), wordsOf(theirs)];
  return (
    <dl className="clash-field">
      <dt>{field}</dt>
      <dd>
        <span className="quiet">was</span> {wordsOf(base)}
      </dd>
      <dd>
        <span className="quiet">yours</span> <Marked parts={differing(yours, others)} />
      </dd>
      <dd>
        <span className="quiet">theirs</span> <Marked parts={differing(others, yours)} />
      </dd>
    </dl>
  );
}

function Marked({parts: [before, other, after]}: {readonly parts: readonly [string, string, string]}) {
  return (
    <span dir="auto">
      {before}
      {other !== "" && <mark>{other}</mark>}
      {after}
    </span>
  );
}

/** A value as a person reads it, whatever field it stands in. */
function wordsOf(value: unknown): string {
  if (Array.isArray(value) && value.some((one) => typeof one === "object")) return value.map((one) => Object.values(one as object).join("–")).join(", ");
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return Object.values(value).join(" ");
  return value === "" ? "nothing" : wordsOfValue(value as Value | undefined) || "unknown";
}
