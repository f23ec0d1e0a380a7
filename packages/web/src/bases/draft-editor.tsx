import {pointText, type Point} from "@standpoint/analysis";
import {pointLine} from "./bases-search.ts";
import type {Agreement} from "./agreement.ts";
import {DraftPoints} from "./draft-points.tsx";
import {NamesField} from "../names/names-field.tsx";
import {PointLine} from "./point-line.tsx";
import {useBasesNames} from "./use-bases-names.ts";

export interface DraftEditorProps {
  readonly actors: readonly string[];
  readonly points: readonly Point[];
  readonly picked: readonly string[];
  readonly draft: readonly Point[];
  readonly agreement: Agreement;
  readonly onActors: (actors: readonly string[]) => void;
  readonly onDraft: (points: readonly Point[]) => void;
  readonly onPassages: (point: Point) => void;
}

/** Pick organisations, take what they share, add points and drop them again. */
export function DraftEditor({actors, points, picked, draft, agreement, onActors, onDraft, onPassages}: DraftEditorProps) {
  const {actorsNamed} = useBasesNames();
  return (
    <section className="bases-edit" aria-label="Draft">
      <NamesField label="Organisations" placeholder="Whose platform?" creates={false} things={actorsNamed(actors)} value={picked} onChange={onActors} />
      {picked.length > 0 && <Shared one={picked.length === 1} draft={draft} agreement={agreement} onDraft={onDraft} onPassages={onPassages} />}
      <DraftPoints
        points={points}
        draft={draft}
        empty="None yet. Pick organisations and add what they share, or choose a point below."
        onDraft={onDraft}
        onPassages={onPassages}
      />
    </section>
  );
}

/** What those picked share, to be added to the draft, and what is blocked by whom. */
function Shared({
  one,
  draft,
  agreement,
  onDraft,
  onPassages,
}: Pick<DraftEditorProps, "draft" | "agreement" | "onDraft" | "onPassages"> & {readonly one: boolean}) {
  const inDraft = new Set(draft.map(pointLine));
  const addable = agreement.shared.filter((point) => !inDraft.has(pointLine(point)));
  return (
    <>
      <h2>{one ? "It holds" : "They share"}</h2>
      {agreement.shared.length === 0 && <p className="quiet">No point is known to be held by all of them.</p>}
      <ul className="bases-points">
        {agreement.shared.map((point) => (
          <PointLine key={pointLine(point)} point={point} onPassages={onPassages}>
            {!inDraft.has(pointLine(point)) && (
              <button type="button" className="bases-act" aria-label={`Add ${pointText(point)}`} onClick={() => onDraft([...draft, point])}>
                Add
              </button>
            )}
          </PointLine>
        ))}
      </ul>
      {addable.length > 1 && (
        <button type="button" className="bases-act" onClick={() => onDraft([...draft, ...addable])}>
          Add all {addable.length}
        </button>
      )}
      <Blocked agreement={agreement} onPassages={onPassages} />
    </>
  );
}

function Blocked({agreement: {blocked}, onPassages}: Pick<DraftEditorProps, "agreement" | "onPassages">) {
  if (blocked.length === 0) return null;
  return (
    <details>
      <summary>{blocked.length === 1 ? "1 point is blocked" : `${String(blocked.length)} points are blocked`}</summary>
      <ul className="bases-points">
        {blocked.map(({point, lacking}) => (
          <PointLine key={pointLine(point)} point={point} onPassages={onPassages}>
            <span className="quiet">by {lacking}</span>
          </PointLine>
        ))}
      </ul>
    </details>
  );
}
