/** One paragraph of a memo; who and when are known of replies only. */
export interface Remark {
  readonly who: string | null;
  /** `2024-03-18` */
  readonly day: string | null;
  readonly text: string;
}

const reply = /^\[([^\]\n]+), (\d{4}-\d{2}-\d{2})\] /;

/** A memo as the thread it is: what was written first, then each reply, which begins `[who, day]`. */
export function threadOf(memo: string): readonly Remark[] {
  const parts = memo.split(/\n\n(?=\[[^\]\n]+, \d{4}-\d{2}-\d{2}\] )/).filter((part) => part.trim() !== "");
  return parts.map((part) => {
    const [head, who, day] = reply.exec(part) ?? [];
    return {who: who ?? null, day: day ?? null, text: part.slice(head?.length ?? 0)};
  });
}
