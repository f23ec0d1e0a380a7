import assert from "node:assert/strict";
import type {Reading, Writing} from "../port.ts";
import {eachMethod, type Method} from "./each-method.ts";

/**
 * What one act is asked, one after another: also when it is asked at once, as what an act has read so far would not hold once
 * another of its wishes has written in between. When the act is over nothing more can be asked of it: that would run outside
 * its transaction, or in the next one.
 */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #over = false;

  writing(writing: Writing): Writing {
    const inTurn =
      (method: Method): Method =>
      (...words) =>
        this.#turn(method, words);
    return {...eachMethod(writing, inTurn), tell: (summary) => writing.tell(summary)};
  }

  reading(reading: Reading): Reading {
    return eachMethod(reading, (method) => async (...words) => {
      if (this.#over) throw late();
      return method(...words);
    });
  }

  /** Does the work of the act, to its very end. An act that does not wait for all it asks for fails, whatever comes of that. */
  async all<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      const result = await work();
      assert.equal(this.#waiting, 0, "An act ended before what it asked for was done: it has to wait for each wish.");
      return result;
    } finally {
      this.#over = true;
      await this.#last;
    }
  }

  #turn(method: Method, words: readonly unknown[]): Promise<unknown> {
    if (this.#over) return Promise.reject(late());
    const turn = this.#waiting++ === 0 ? Promise.resolve(method(...words)) : this.#last.then(() => method(...words));
    this.#last = turn.then(this.#done, this.#done);
    return turn;
  }

  readonly #done = (): void => {
    this.#waiting -= 1;
  };
}

function late(): Error {
  return new assert.AssertionError({message: "An act is over, and was asked for more: nothing was done."});
}
