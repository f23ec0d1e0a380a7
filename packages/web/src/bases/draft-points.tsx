import {ActionIcon} from "@mantine/core";
import {pointText, type Point} from "@standpoint/analysis";
import {IconX} from "@tabler/icons-react";
import {KnownName} from "../names/known-name.tsx";
import {pointLine} from "./bases-search.ts";
import {PointLine} from "./point-line.tsx";
import {useBasesNames} from "./use-bases-names.ts";

interface DraftPointsProps {
  /** All that there are. */
  readonly points: readonly Point[];
  readonly draft: readonly Point[];
  /** Said while the draft has none. */
  readonly empty: string;
  readonly onDraft: (points: readonly Point[]) => void;
  readonly onPassages: (point: Point) => void;
}

/** The points of a draft, to be added to and dropped. */
export function DraftPoints({points, draft, empty, onDraft, onPassages}: DraftPointsProps) {
  const {pointsNamed} = useBasesNames();
  const inDraft = new Set(draft.map(pointLine));
  const add = (name: string | undefined) => {
    const point = points.find((one) => pointText(one) === name);
    if (point) onDraft([...draft, point]);
  };
  return (
    <>
      <h2>Points of the draft</h2>
      {draft.length === 0 && <p className="quiet">{empty}</p>}
      <ul className="bases-points">
        {draft.map((point) => (
          <PointLine key={pointLine(point)} point={point} onPassages={onPassages}>
            <ActionIcon variant="subtle" aria-label={`Drop ${pointText(point)}`} onClick={() => onDraft(draft.filter((one) => one !== point))}>
              <IconX size={16} />
            </ActionIcon>
          </PointLine>
        ))}
      </ul>
      <KnownName
        label="Add a point"
        placeholder="Concept and side"
        things={pointsNamed(points.filter((point) => !inDraft.has(pointLine(point))))}
        value={undefined}
        onChange={add}
      />
    </>
  );
}
