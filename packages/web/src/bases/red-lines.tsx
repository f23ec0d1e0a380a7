import {ActionIcon, Button, MultiSelect, Select} from "@mantine/core";
import {pointText, type Point} from "@standpoint/analysis";
import {IconX} from "@tabler/icons-react";
import {useState} from "react";
import type {RedLineText} from "./bases-search.ts";
import type {Demands} from "./drop-view.tsx";

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
  const [actor, setActor] = useState<string | null>(null);
  const [rule, setRule] = useState<RedLineText["rule"]>("never");
  const [text, setText] = useState<string | null>(null);
  const point = points.find((one) => pointText(one) === text);
  return (
    <div className="bases-save">
      <Select label="Who" data={[...actors]} value={actor} onChange={setActor} searchable limit={80} />
      <Select label="Insists" data={[...rules]} value={rule} onChange={(next) => setRule(next === "needs" ? "needs" : "never")} allowDeselect={false} />
      <Select label="On" data={points.map(pointText)} value={text} onChange={setText} searchable limit={80} />
      <Button variant="default" disabled={actor === null || point === undefined} onClick={() => actor !== null && point && onAdd({rule, actor, point})}>
        Add the red line
      </Button>
    </div>
  );
}

function NewGroup({points, onAdd}: {readonly points: readonly Point[]; readonly onAdd: (group: readonly Point[]) => void}) {
  const [texts, setTexts] = useState<string[]>([]);
  const add = () => {
    onAdd(points.filter((point) => texts.includes(pointText(point))));
    setTexts([]);
  };
  return (
    <div className="bases-save">
      <MultiSelect label="Points that exclude each other" data={points.map(pointText)} value={texts} onChange={setTexts} searchable limit={80} />
      <Button variant="default" disabled={texts.length < 2} onClick={add}>
        Add the choice
      </Button>
    </div>
  );
}
