import {byTime, daysApart, halfOpposed, isNear, opposed, type Evidence} from "./evidence.ts";

/**
 * Two places in the record that do not go together.
 *
 * `contradiction`: one voice says yes and no, or takes a side and none. `internal`: two voices of the same actor do. `report`: a report stands
 * against the actor's own words or against another report. `practice`: a deed stands against words.
 */
export interface Conflict {
  readonly kind: "contradiction" | "internal" | "report" | "practice";
  readonly one: Evidence;
  readonly other: Evidence;
  /** One of the two is neutral, the other takes a side. */
  readonly half?: true;
  /** Between them; 0 when their dates overlap. */
  readonly days: number;
  /** Of a practice: a deed after the words is a breach, one before them may be a change. */
  readonly order?: "after" | "before" | "unordered";
}

/** Yes and no, and a side and neutral, within `window` days of each other, but for posts of one exchange, and reports set aside for the equal stances around them. */
export function contradictions(evidence: readonly Evidence[], aside: readonly Evidence[], window: number): Conflict[] {
  const sayings = distinct(evidence);
  const found: Conflict[] = [];
  const widest = sayings.reduce((most, {first, last}) => Math.max(most, last - first), 0);
  for (let i = 0; i < sayings.length; ++i) {
    const reach = sayings[i].first + widest + (window + 1) * 86_400;
    for (let j = i + 1; j < sayings.length && sayings[j].first <= reach; ++j) {
      if (isApart(sayings[i], sayings[j]) && isNear(sayings[i], sayings[j], window)) found.push(conflictOf(sayings[i], sayings[j]));
    }
  }
  return [...found, ...surrounded(sayings, aside, found)];
}

function isApart(one: Evidence, other: Evidence): boolean {
  return opposed(one, other) || halfOpposed(one, other);
}

function conflictOf(one: Evidence, other: Evidence): Conflict {
  const kind = one.own !== other.own || (!one.own && one.voice !== other.voice) ? "report" : one.voice === other.voice ? "contradiction" : "internal";
  return {kind, one, other, ...(halfOpposed(one, other) && {half: true}), days: daysApart(one, other)};
}

/** Each report set aside that is in no conflict yet, against the nearest words it contradicts, else against the nearest it half contradicts. */
function surrounded(sayings: readonly Evidence[], aside: readonly Evidence[], found: readonly Conflict[]): Conflict[] {
  const [whole, all] = [endsOf(found.filter(({half}) => !half)), endsOf(found)];
  return distinct(aside).flatMap((report) => {
    if (whole.has(report)) return [];
    const others = sayings.filter((one) => one.own || one.voice !== report.voice);
    const against = others.filter((one) => opposed(one, report));
    const half = all.has(report) ? [] : others.filter((one) => halfOpposed(one, report));
    return nearestTo(report, against.length > 0 ? against : half).map((one) => conflictOf(...earlierFirst(one, report)));
  });
}

function endsOf(conflicts: readonly Conflict[]): ReadonlySet<Evidence> {
  return new Set(conflicts.flatMap(({one, other}) => [one, other]));
}

/** Own words before reports; of those equally near the first of each stance. */
function nearestTo(report: Evidence, words: readonly Evidence[]): Evidence[] {
  const farther = (a: Evidence, b: Evidence) => Number(b.own) - Number(a.own) || daysApart(a, report) - daysApart(b, report);
  const [nearest] = [...words].sort(farther);
  const tied = words.filter((one) => farther(one, nearest) === 0);
  return tied.filter(({stance}, at) => tied.findIndex((one) => one.stance === stance) === at);
}

function earlierFirst(one: Evidence, other: Evidence): [Evidence, Evidence] {
  return byTime(one, other) <= 0 ? [one, other] : [other, one];
}

/** The first of all that say the same on the same date in the same voice. */
function distinct(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Map<string, Evidence>();
  for (const one of evidence) {
    const post = one.post > 0 ? ` ${one.document} ${one.post}` : "";
    const key = `${one.first} ${one.last} ${one.stance} ${one.own}${post} ${one.condition}\u0000${one.voice}`;
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}

/**
 * Deeds against words: each deed with the words it stands against.
 *
 * Words whose dates overlap the deed's count first, then the last ones before it, and only where nothing was said
 * before, the first ones after it.
 */
export function practiceConflicts(words: readonly Evidence[], deeds: readonly Evidence[]): Conflict[] {
  return distinct(deeds).flatMap((deed) => {
    const word = wordsFor(
      words.filter(({condition}) => condition === "" || condition === deed.condition),
      deed,
    );
    if (!word || !opposed(word, deed)) return [];
    const order = word.last < deed.first ? "after" : deed.last < word.first ? "before" : "unordered";
    return [{kind: "practice", one: word, other: deed, days: daysApart(word, deed), order}];
  });
}

function wordsFor(words: readonly Evidence[], deed: Evidence): Evidence | undefined {
  const around = words.filter((word) => word.first <= deed.last && deed.first <= word.last);
  if (around.length > 0) return around.find((word) => opposed(word, deed)) ?? around[0];
  const before = words.filter((word) => word.last < deed.first);
  if (before.length > 0) return before.reduce((best, word) => (word.last >= best.last ? word : best));
  return words.reduce<Evidence | undefined>((best, word) => (best && best.first <= word.first ? best : word), undefined);
}
