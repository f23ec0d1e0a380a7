import {createContext, Script} from "node:vm";
import {Invalid} from "@standpoint/model";

/** What the patterns of one wish may take in all before they are refused, in milliseconds. */
const patience = 2000;

/** A person's regular expression, held against one text after another within a time for all of them. */
export interface WatchedPattern {
  /** Throws Invalid once the time is used up, naming the pattern. */
  on<Result>(look: (pattern: RegExp) => Result): Result;
}

// Made once: a context of its own for each text would take longer than the looking.
const watched = createContext({});
const looking = new Script("look()");

/**
 * The engine goes back and forth in a text as a pattern lets it, which for some patterns is for ever: it is stopped also in
 * the middle of one match. See docs/decisions/regular-expressions.md.
 */
export function watchedPattern(pattern: RegExp, milliseconds: number = patience): WatchedPattern {
  let left = milliseconds;
  return {
    on(look) {
      const began = performance.now();
      watched["look"] = () => look(pattern);
      try {
        return looking.runInContext(watched, {timeout: Math.ceil(Math.max(1, left))}) as ReturnType<typeof look>;
      } catch (error) {
        if ((error as {code?: string}).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
        throw new Invalid(`The pattern ${pattern.source} takes longer than ${milliseconds / 1000} seconds: make it simpler, or take fewer documents.`, {
          cause: error,
        });
      } finally {
        left -= performance.now() - began;
      }
    },
  };
}
