import {Missing, type CoderDraft, type HighlighterDraft} from "@standpoint/model";
import type {Writing} from "../port.ts";
import type {Desk} from "./writing.ts";

export type WritingCoders = ReturnType<typeof writingCoders>;

export function writingCoders({db, recorder}: Desk) {
  const coders = new Map<string, number>();

  async function highlighter(pattern: string): Promise<number> {
    const known = await db.selectFrom("highlighter").select("id").where("pattern", "=", pattern).orderBy("id").executeTakeFirst();
    if (known) return known.id;
    throw new Missing(`There is no highlighter "${pattern}" in this project.`);
  }

  return {
    /** The id of a coder, added when new. */
    async coderNamed(name: string): Promise<number> {
      const found = coders.get(name) ?? (await db.selectFrom("coder").select("id").where("name", "=", name).executeTakeFirst())?.id;
      const id = found ?? (await recorder.insert("coder", {name, colour: null}));
      coders.set(name, id);
      return id;
    },

    async addCoder({name, colour}: CoderDraft): Promise<void> {
      const known = await db.selectFrom("coder").select("id").where("name", "=", name).executeTakeFirst();
      if (!known) await recorder.insert("coder", {name, colour: colour ?? null});
    },

    async addHighlighter({pattern, colour}: HighlighterDraft): Promise<void> {
      const known = await db.selectFrom("highlighter").select("id").where("pattern", "=", pattern).orderBy("id").executeTakeFirst();
      if (!known) await recorder.insert("highlighter", {pattern, colour});
    },

    async changeHighlighter(pattern: string, draft: HighlighterDraft): Promise<void> {
      await recorder.update("highlighter", await highlighter(pattern), {pattern: draft.pattern, colour: draft.colour});
    },

    async removeHighlighter(pattern: string): Promise<void> {
      await recorder.remove("highlighter", await highlighter(pattern));
    },
  } satisfies Partial<Writing> & {coderNamed: unknown};
}
