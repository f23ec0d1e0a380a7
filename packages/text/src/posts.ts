import {present, type PostDraft} from "@standpoint/model";
import {anchorer, type Match} from "./anchor.ts";
import {trimmed} from "./paragraphs.ts";

/** A post known by the words it opens with. */
export interface Opening {
  readonly key: string;
  readonly starts: string;
  readonly author?: string;
  readonly date?: string;
  /** The key of the post it answers. */
  readonly replyTo?: string;
  /** Whether it is not certain that the author wrote it. */
  readonly authorUnsure?: boolean;
}

/** A list mark with its indent is not longer than this. */
const listMark = 40;

/**
 * The posts of a thread, in the order of the text, and what went wrong, one sentence each.
 *
 * The openings come in the order of the text and are compared as tolerantly as quotes. A place at the start of a line
 * (after a list mark at most) is preferred, because a post may quote the opening of another. A post ends where the next
 * one starts, without the white space and the list mark between them. One whose opening is missing is left out.
 */
export function postsByOpening(text: string, openings: readonly Opening[]): {posts: PostDraft[]; problems: string[]} {
  const problems = problemsOf(openings);
  const places = placesOf(text, openings);
  const posts: PostDraft[] = [];
  let end = text.length;
  for (const [index, place] of [...places.entries()].reverse()) {
    const {key, starts} = openings[index]!;
    if (place === undefined) {
      problems.push(`post "${key}": its opening words "${starts}" were not found${index > 0 ? " after the post before it" : ""}`);
      continue;
    }
    posts.push(postOf(openings[index]!, trimmed(text, {start: place.start, end})));
    end = lineStart(text, place.start);
  }
  return {posts: withKnownReplies(posts.reverse(), problems), problems};
}

function problemsOf(openings: readonly Opening[]): string[] {
  const keys = openings.map(({key}) => key);
  const repeated = keys.filter((key, index) => keys.indexOf(key) < index);
  const strangers = openings.filter(({replyTo}) => replyTo !== undefined && !keys.includes(replyTo));
  return [
    ...repeated.map((key) => `post "${key}": two posts of this document have this key`),
    ...strangers.map(({key, replyTo}) => `post "${key}": it answers "${replyTo}", which is not a post of this document`),
  ];
}

function placesOf(text: string, openings: readonly Opening[]): (Match | undefined)[] {
  const anchors = anchorer(text);
  let after = -1;
  return openings.map(({starts}) => {
    const found = anchors.matches(starts).filter(({start}) => start > after);
    const place = found.find(({start}) => opensLine(text, start)) ?? found[0];
    after = place?.start ?? after;
    return place;
  });
}

/** Where the line starts that a post opens, or `start` itself when other words come before it on the line. */
function lineStart(text: string, start: number): number {
  if (start === 0) return 0;
  return opensLine(text, start) ? text.lastIndexOf("\n", start - 1) + 1 : start;
}

/** Whether nothing comes before it on its line, or no more than a list mark (`-`, `3.`, `(b)`). */
function opensLine(text: string, start: number): boolean {
  const before = start === 0 ? "" : text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  return before.length <= listMark && /^\s*(?:[-*•>]|\(?(?:\d{1,4}|[a-z])[.)])?\s*$/i.test(before);
}

function postOf({starts: _, ...facts}: Opening, {start, end}: {start: number; end: number}): PostDraft {
  return {...present(facts), start, end};
}

/** Answers to a post that is not there stand for themselves; whoever is lost has been reported. */
function withKnownReplies(posts: readonly PostDraft[], problems: string[]): PostDraft[] {
  const keys = new Set(posts.map(({key}) => key));
  return posts.map((post) => {
    if (post.replyTo === undefined || keys.has(post.replyTo)) return post;
    const {replyTo, ...rest} = post;
    problems.push(`post "${post.key}": the post it answers, "${replyTo}", was left out, so that it stands by itself`);
    return rest;
  });
}
