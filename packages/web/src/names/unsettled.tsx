import {Button} from "@mantine/core";
import {matching} from "./matching.ts";
import type {Named} from "./named.ts";
import {whyUnsettled} from "./use-naming.ts";
import type {Naming} from "./use-naming.ts";

export interface UnsettledProps<Thing extends Named> {
  readonly id: string;
  readonly label: string;
  readonly things: readonly Thing[];
  readonly naming: Naming<Thing>;
}

/** Below a field that was left with a text that is nobody's name: why it is not taken, and the ways out. */
export function Unsettled<Thing extends Named>({id, label, things, naming}: UnsettledProps<Thing>) {
  const {text, unsettled, creates, take} = naming;
  if (unsettled === null) return null;
  const close =
    "ambiguous" in unsettled
      ? unsettled.ambiguous.map((thing) => ({thing, alias: null, similar: false}))
      : matching(things, text, {limit: 3}).map((match) => match);
  return (
    <div className="unsettled" role="group" aria-label={`What “${text}” means as ${label}`}>
      <p id={id}>{whyUnsettled(text, unsettled, creates)}</p>
      {creates && "create" in unsettled && (
        <Button size="compact-xs" onClick={() => take({create: text})}>
          <span>
            Create “<bdi>{text}</bdi>”
          </span>
        </Button>
      )}
      {close.map((match) => (
        <Button key={`${match.thing.kind} ${match.thing.name}`} size="compact-xs" variant="default" onClick={() => take({match})}>
          <span>
            <bdi>{match.thing.name}</bdi>
            {match.thing.parent !== null && <span className="quiet"> in {match.thing.parent}</span>}
          </span>
        </Button>
      ))}
    </div>
  );
}
