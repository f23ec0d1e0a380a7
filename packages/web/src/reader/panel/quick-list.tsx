import {ActionIcon} from "@mantine/core";
import {IconPin, IconPinFilled} from "@tabler/icons-react";

export interface QuickListProps {
  /** At most nine, in the order of their keys. */
  readonly concepts: readonly string[];
  readonly pinned: readonly string[];
  readonly onPick: (concept: string) => void;
  readonly onPin: (concept: string) => void;
}

/** The concepts on the keys 1 to 9: pinned ones, then those used last. */
export function QuickList({concepts, pinned, onPick, onPin}: QuickListProps) {
  if (concepts.length === 0) return null;
  return (
    <section className="quick" aria-label="Quick list">
      <h2>Quick list</h2>
      <ol>
        {concepts.map((concept, place) => {
          const isPinned = pinned.includes(concept);
          const Pin = isPinned ? IconPinFilled : IconPin;
          return (
            <li key={concept}>
              <button type="button" className="quick-pick" title={concept} onClick={() => onPick(concept)}>
                <kbd>{place + 1}</kbd> <span>{concept}</span>
              </button>
              <ActionIcon size="sm" aria-label={`${isPinned ? "Unpin" : "Pin"} “${concept}”`} aria-pressed={isPinned} onClick={() => onPin(concept)}>
                <Pin size={14} stroke={1.6} />
              </ActionIcon>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
