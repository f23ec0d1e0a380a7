import {byTime, daysApart, isNear, opposed, type Evidence} from "./evidence.ts";

/**
 * Two places in the record that do not go together.
 *
 * `contradiction`: one voice says yes and no. `internal`: two voices of the same actor do. `report`: a report stands
 * against the actor's own words or against another report. `practice`: a deed stands against words.
 */
export interface Conflict {
  readonly kind: "contradiction" | "internal" | "report" | "practice";
  readonly one: Evidence;
  readonly other: Evidence;
  /** Between them; 0 when their dates overlap. */
  readonly days: number;
  /** Of a practice: a deed after the words is a breach, one before them may be a change. */
  readonly order?: "after" | "before" | "unordered";
}

/** Yes and no within `window` days of each other, but for posts of one exchange, and reports set aside for the equal stances around them. */
export function contradictions(evidence: readonly Evidence[], aside: readonly Evidence[], window: number): Conflict[] {
  const sayings = distinct(evidence);
  const found: Conflict[] = [];
  const widest = sayings.reduce((most, {first, last}) => Math.max(most, last - first), 0);
  for (let i = 0; i < sayings.length; ++i) {
    const reach = sayings[i].first + widest + (window + 1) * 86_400;
    for (let j = i + 1; j < sayings.length && sayings[j].first <= reach; ++j) {
      if (opposed(sayings[i], sayings[j]) && isNear(sayings[i], sayings[j], window)) found.push(conflictOf(sayings[i], sayings[j]));
    }
  }
  return [...found, ...surrounded(sayings, aside, found)];
}

function conflictOf(one: Evidence, other: Evidence): Conflict {
  const kind = one.own !== other.own || (!one.own && one.voice !== other.voice) ? "report" : one.voice === other.voice ? "contradiction" : "internal";
  return {kind, one, other, days: daysApart(one, other)};
}

/** Each report set aside that is in no conflict yet, against the nearest words it contradicts. */
function surrounded(sayings: readonly Evidence[], aside: readonly Evidence[], found: readonly Conflict[]): Conflict[] {
  const told = new Set(found.flatMap(({one, other}) => [one, other]));
  return distinct(aside).flatMap((report) => {
    if (told.has(report)) return [];
    const against = sayings.filter((one) => opposed(one, report) && (one.own || one.voice !== report.voice));
    const nearest = against.sort((a, b) => Number(b.own) - Number(a.own) || daysApart(a, report) - daysApart(b, report))[0];
    return against.length > 0 ? [conflictOf(...earlierFirst(nearest, report))] : [];
  });
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
