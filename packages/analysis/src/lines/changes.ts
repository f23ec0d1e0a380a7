import {alike, daysApart, type Evidence} from "./evidence.ts";
import {latestOf, type Segment} from "./segments.ts";

export type ChangeKind = "flip" | "half" | "condition" | "lapse";
export type Status = "documented" | "supported" | "single" | "reported";

/** A change of line: after all that was `from`, and by the time of the first that is certainly later and `to`. */
export interface Change {
  readonly from: Evidence["stance"];
  readonly to: Evidence["stance"];
  readonly kind: ChangeKind;
  /** First possible second of the last evidence before, last possible second of the first evidence after. */
  readonly earliest: number;
  readonly latest: number;
  readonly status: Status;
  /** The evidence before and the evidence after. */
  readonly before: Evidence;
  readonly after: Evidence;
}

/**
 * The changes that segments prove.
 *
 * A segment follows on the standing one only with evidence more than `window` days after all of it; evidence whose
 * dates overlap, or that comes within the window, contradicts and proves no change. So the number of changes is the
 * least there can have been.
 */
export function changesOf(segments: readonly Segment[], aside: readonly Evidence[], window: number): Change[] {
  const changes: Change[] = [];
  let standing: Segment = segments[0] ?? [];
  for (const segment of segments.slice(1)) {
    if (alike(standing[0], segment[0])) {
      standing = [...standing, ...segment];
      continue;
    }
    const after = firstClear(standing, segment, window);
    if (!after) continue;
    changes.push(changeOf(standing, segment, {after, aside}));
    standing = segment;
  }
  return changes;
}

function firstClear(standing: Segment, segment: Segment, window: number): Evidence | undefined {
  const reach = {first: standing[0].first, last: latestOf(standing)};
  const clear = segment.filter((one) => one.first > reach.last && daysApart(reach, one) > window);
  return clear.reduce<Evidence | undefined>((best, one) => (best && best.last <= one.last ? best : one), undefined);
}

function changeOf(standing: Segment, segment: Segment, {after, aside}: {after: Evidence; aside: readonly Evidence[]}): Change {
  const before = standing.reduce((best, one) => (one.first >= best.first ? one : best));
  return {
    from: before.stance,
    to: after.stance,
    kind: kindOf(before, after),
    earliest: before.first,
    latest: after.last,
    status: statusOf(
      segment,
      aside.filter(({first}) => first >= after.first),
    ),
    before,
    after,
  };
}

function kindOf(before: Evidence, after: Evidence): ChangeKind {
  if (after.stance === "withdrawn" || before.stance === "withdrawn") return "lapse";
  if (before.stance === after.stance) return "condition";
  return before.stance === "neutral" || after.stance === "neutral" ? "half" : "flip";
}

/** Two own statements are independent when they stand in different documents. */
function statusOf(segment: Segment, contrary: readonly Evidence[]): Status {
  const own = segment.filter((one) => one.own);
  if (own.length === 0) return "reported";
  if (own.some(({binding}) => binding)) return "documented";
  const documents = new Set(own.map(({document}) => document));
  return documents.size > 1 && !contrary.some((one) => one.own) ? "supported" : "single";
}
