import {ActionIcon, Button, Select} from "@mantine/core";
import {pointText, type Point} from "@standpoint/analysis";
import {IconX} from "@tabler/icons-react";
import {useState} from "react";
import type {SyntheticEvent} from "react";
import {KnownName} from "../names/known-name.tsx";
import {NamesField} from "../names/names-field.tsx";
import {useTypedNames} from "../names/use-typed-names.ts";
import type {RedLineText} from "./bases-search.ts";
import type {Demands} from "./drop-view.tsx";
import {useBasesNames} from "./use-bases-names.ts";

export interface RedLinesProps {
  readonly actors: readonly string[];
  readonly points: readonly Point[];
  readonly demands: Demands;
  readonly onDemands: (next: Partial<Demands>) => void;
}

const rules = [
  {value: "never", label: "never signs with"},
  {value: "needs", label: "signs only with"},
] as const;

/** What actors insist on whatever the record says, and points of which only one can stay. */
export function RedLines({actors, points, demands: {redLines, exclusive}, onDemands}: RedLinesProps) {
  return (
    <>
      <h2>Red lines</h2>
      <ul className="bases-people">
        {redLines.map((line, place) => (
          <Removable key={place} text={sentence(line)} onRemove={() => onDemands({redLines: redLines.toSpliced(place, 1)})} />
        ))}
      </ul>
      <NewLine actors={actors} points={points} onAdd={(line) => onDemands({redLines: [...redLines, line]})} />
      <h2>Only one of these</h2>
      <ul className="bases-people">
        {exclusive.map((group, place) => (
          <Removable key={place} text={group.map(pointText).join(" or ")} onRemove={() => onDemands({exclusive: exclusive.toSpliced(place, 1)})} />
        ))}
      </ul>
      <NewGroup points={points} onAdd={(group) => onDemands({exclusive: [...exclusive, group]})} />
    </>
  );
}

function sentence({actor, rule, point}: RedLineText): string {
  return `${actor} ${rule === "never" ? rules[0].label : rules[1].label} ${pointText(point)}`;
}

function Removable({text, onRemove}: {readonly text: string; readonly onRemove: () => void}) {
  return (
    <li className="bases-removable">
      {text}
      <ActionIcon variant="subtle" aria-label={`Remove: ${text}`} onClick={onRemove}>
        <IconX size={16} />
      </ActionIcon>
    </li>
  );
}

function NewLine({actors, points, onAdd}: Pick<RedLinesProps, "actors" | "points"> & {readonly onAdd: (line: RedLineText) => void}) {
  const [actor, setActor] = useState<string>();
  const [rule, setRule] = useState<RedLineText["rule"]>("never");
  const [text, setText] = useState<string>();
  const typed = useTypedNames();
  const {actorsNamed, pointsNamed} = useBasesNames();
  const point = points.find((one) => pointText(one) === text);
  return (
    <form
      className="bases-save"
      aria-label="A red line"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.settled(event.currentTarget) && actor !== undefined && point !== undefined) onAdd({rule, actor, point});
      }}
    >
      <KnownName label="Who" {...typed.of("Who")} placeholder="" things={actorsNamed(actors)} value={actor} onChange={(name) => setActor(name)} />
      <Select label="Insists" data={[...rules]} value={rule} onChange={(next) => setRule(next === "needs" ? "needs" : "never")} allowDeselect={false} />
      <KnownName label="On" {...typed.of("On")} placeholder="" things={pointsNamed(points)} value={text} onChange={(name) => setText(name)} />
      <Button type="submit" variant="default" disabled={actor === undefined || point === undefined}>
        Add the red line
      </Button>
    </form>
  );
}

function NewGroup({points, onAdd}: {readonly points: readonly Point[]; readonly onAdd: (group: readonly Point[]) => void}) {
  const [texts, setTexts] = useState<readonly string[]>([]);
  const typed = useTypedNames();
  const {pointsNamed} = useBasesNames();
  const add = (event: SyntheticEvent<HTMLElement>) => {
    event.preventDefault();
    if (!typed.settled(event.currentTarget) || texts.length < 2) return;
    onAdd(points.filter((point) => texts.includes(pointText(point))));
    setTexts([]);
  };
  return (
    <form className="bases-save" aria-label="Only one of these" onSubmit={add}>
      <NamesField
        label="Points that exclude each other"
        {...typed.of("Points that exclude each other")}
        creates={false}
        things={pointsNamed(points)}
        value={texts}
        onChange={setTexts}
      />
      <Button type="submit" variant="default" disabled={texts.length < 2}>
        Add the choice
      </Button>
    </form>
  );
}
