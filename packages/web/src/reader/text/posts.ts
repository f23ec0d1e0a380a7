import type {PostRow} from "@standpoint/model";

/** A post with how deep it stands in its thread: 0 answers nothing. */
export interface ThreadPost {
  readonly post: PostRow;
  readonly depth: number;
  /** Who is answered: the author of the other post, else its key. */
  readonly answers: string | null;
}

/** The posts in the order of the text. A circle of replies counts as answering nothing. */
export function threadOf(posts: readonly PostRow[]): readonly ThreadPost[] {
  const byKey = new Map(posts.map((post) => [post.key, post]));
  const depthOf = (post: PostRow): number => {
    const seen = new Set<string>();
    for (let above = post; above.replyTo !== null; ) {
      const next = byKey.get(above.replyTo);
      if (next === undefined || seen.has(next.key)) break;
      seen.add(next.key);
      above = next;
    }
    return seen.size;
  };
  const answers = ({replyTo}: PostRow) => (replyTo === null ? null : (byKey.get(replyTo)?.author ?? replyTo));
  return posts.toSorted((a, b) => a.start - b.start).map((post) => ({post, depth: depthOf(post), answers: answers(post)}));
}

/** The post that holds a place, or undefined. */
export function postAt(posts: readonly PostRow[], place: number): PostRow | undefined {
  return posts.find(({start, end}) => start <= place && place < end);
}
