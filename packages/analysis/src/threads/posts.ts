import type {Contribution} from "./argument-map.ts";

/** A post in its place in the conversation. */
export interface PlacedPost<Post extends Contribution = Contribution> {
  readonly post: Post;
  /** 0 for one that answers nothing. */
  readonly depth: number;
}

export interface Conversation<Post extends Contribution = Contribution> {
  /** Each post after the one it answers, answers in the order given. */
  readonly posts: readonly PlacedPost<Post>[];
  readonly notes: readonly string[];
}

/** Posts as a tree of replies. One that answers a post that is not there, or itself by a roundabout way, begins anew, and a note says so. */
export function conversationOf<Post extends Contribution>(posts: readonly Post[]): Conversation<Post> {
  const known = new Set(posts.map(({id}) => id));
  const answers = new Map<string | null, Post[]>();
  const notes: string[] = [];
  for (const post of posts) {
    const lost = post.replyTo !== null && !known.has(post.replyTo);
    if (lost) notes.push(`Post "${post.id}" answers "${post.replyTo}", which is not there; it is shown as a beginning.`);
    const parent = lost ? null : post.replyTo;
    answers.set(parent, [...(answers.get(parent) ?? []), post]);
  }
  const placed: PlacedPost<Post>[] = [];
  const seen = new Set<string>();
  const begin = (roots: readonly Post[]): void => {
    const open = roots.map((post) => ({post, depth: 0})).reverse();
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      if (seen.has(one.post.id)) continue;
      seen.add(one.post.id);
      placed.push(one);
      for (const post of (answers.get(one.post.id) ?? []).toReversed()) open.push({post, depth: one.depth + 1});
    }
  };
  begin(answers.get(null) ?? []);
  for (const post of posts) {
    if (seen.has(post.id)) continue;
    notes.push(`Post "${post.id}" answers itself by way of other posts; it is shown as a beginning.`);
    begin([post]);
  }
  return {posts: placed, notes};
}
