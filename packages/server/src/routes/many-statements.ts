import type {StatementId} from "@standpoint/model";
import {roles, present} from "@standpoint/model";
import {z} from "zod";
import type {App, Serving} from "../serving.ts";
import {leaving} from "../leaving.ts";
import {sent} from "../sent.ts";
import {filter} from "./statements.ts";

const value = z.union([z.string().min(1).max(10_000), z.number(), z.boolean(), z.null(), z.array(z.string())]);
const flags = z.array(z.string().min(1).max(100)).max(100).optional();
const place = z.number().int().min(0);
const ids = z.array(z.number().int().positive()).max(200_000).optional();
const body = z.strictObject({
  statements: ids,
  except: ids,
  filter: filter.optional(),
  stretches: z
    .array(z.strictObject({document: z.string(), start: place, end: place}))
    .max(20_000)
    .optional(),
  set: z.partialRecord(z.enum(roles), value).optional(),
  empty: z.array(z.enum(roles)).optional(),
  flag: flags,
  unflag: flags,
});

const shownAtMost = 200;

/** Many statements at once: what a change would make of them, and the change. */
export function manyStatementsRoutes(app: App, {jobs, asking}: Serving): void {
  app.post(
    "/api/statements-preview",
    {schema: {body}, config: {route: {about: "What a change would make of many statements; nothing is changed.", answer: "statementsPreview"}}},
    async ({body}, reply) => {
      const input = {which: whichOf(body), change: present(changeOf(body)), shown: shownAtMost};
      return sent(reply, await jobs.run({name: "statementsPreview", input}, {signal: leaving(reply)}));
    },
  );
  app.post(
    "/api/statements-change",
    {schema: {body}, config: {route: {about: "Changes values and flags of many statements.", answer: "statementsChange"}}},
    async ({body}, reply) => {
      const input = {which: whichOf(body), change: present(changeOf(body)), asking: asking()};
      return sent(reply, await jobs.run({name: "statementsChange", input}, {signal: leaving(reply)}));
    },
  );
}

function whichOf({statements, except, filter, stretches}: z.infer<typeof body>) {
  return present({
    statements: statements as StatementId[] | undefined,
    except: except as StatementId[] | undefined,
    stretches,
    filter: filter && present(filter),
  });
}

function changeOf({set, empty, flag, unflag}: z.infer<typeof body>) {
  return {set: set && present(set), empty, flag, unflag};
}
