import {dateOf} from "./dates.ts";
import type {PostDraft} from "./document.ts";

/** Whether the one is certainly earlier than the other; false where either is unknown. */
export function isEarlier(one: string | null | undefined, other: string | null | undefined): boolean {
  if (!one || !other) return false;
  const [{last}, {first}] = [dateOf(one), dateOf(other)];
  return last !== null && first !== null && last < first;
}

/** A sentence on each post that is dated before the post it answers. */
export function misdatedPosts(posts: readonly Pick<PostDraft, "key" | "date" | "replyTo">[]): string[] {
  const byKey = new Map(posts.map((post) => [post.key, post]));
  return posts.flatMap(({key, date, replyTo}) => {
    const parent = replyTo === undefined ? undefined : byKey.get(replyTo);
    return isEarlier(date, parent?.date) ? [`post "${key}" is dated ${date}, before the post "${replyTo}" that it answers (${parent!.date})`] : [];
  });
}
