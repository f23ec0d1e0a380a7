interface Post {
  readonly key: string;
  readonly reply_to: string | null;
}

/** The places of posts in their documents, worked out once a document. */
export class PostOrder {
  readonly #places = new Map<readonly Post[], ReadonlyMap<Post, number>>();

  /** From 1; 0 for words outside of posts. `posts` in the order of the text. */
  placeOf<P extends Post>(posts: readonly P[] | undefined, post: P | undefined): number {
    if (!posts || !post) return 0;
    const places = this.#places.get(posts) ?? postPlaces(posts);
    this.#places.set(posts, places);
    return places.get(post) ?? 0;
  }
}

/**
 * Each post with its place, from 1: an answer after what it answers, whatever stands first in the text, and else in the order of the
 * text. Posts that answer each other in a circle keep the order of the text.
 */
export function postPlaces<P extends Post>(posts: readonly P[]): ReadonlyMap<P, number> {
  const byKey = new Map(posts.map((post) => [post.key, post]));
  const places = new Map<P, number>();
  for (const post of posts) {
    const waiting = new Set<P>();
    for (let next: P | undefined = post; next && !places.has(next) && !waiting.has(next); next = byKey.get(next.reply_to ?? "")) waiting.add(next);
    for (const one of [...waiting].reverse()) places.set(one, places.size + 1);
  }
  return places;
}
