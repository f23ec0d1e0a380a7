import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe} from "vitest";
import {browserPath, built, servedHarbour} from "./served.ts";
import type {Served} from "./served.ts";

/** Tests on the harbour debate, served before the first and closed after the last; skipped without a browser or a built program. */
export function onHarbour(title: string, tests: (served: () => Served) => void): void {
  describe.skipIf(browserPath === undefined || !built)(`${title} (needs Chromium and a built program)`, () => {
    let served: Served;
    beforeAll(async () => {
      served = await servedHarbour();
    });
    afterAll(() => served.close());
    tests(() => served);
  });
}

/** Waits for the marks of a text and puts the focus into it. */
export async function ready(page: Page): Promise<void> {
  await page.locator(".margin-line").first().waitFor();
  await page.locator(".cm-content").focus();
}

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Lets the page finish what a key began, as it has time for between two keys of a person. */
export async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(60);
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => {
          setTimeout(done);
        });
      }),
  );
}

/** What was said last to screen readers. */
export async function announced(page: Page): Promise<string> {
  return (await page.locator("#announcements").textContent()) ?? "";
}

interface Row {
  readonly id: number;
  readonly spans: readonly {readonly start: number; readonly end: number}[];
  readonly flags: readonly string[];
  readonly memo: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The statement in the address, as the server keeps it. */
export async function row(page: Page): Promise<Row> {
  return page.evaluate(async () => {
    const statements = [Number(new URLSearchParams(location.search).get("statement"))];
    const headers = {"x-standpoint": "1", "content-type": "application/json"};
    const answer = await fetch("/api/passages", {method: "POST", headers, body: JSON.stringify({statements})});
    return ((await answer.json()) as {rows: Row[]}).rows[0] as Row;
  });
}

/** Makes an entity, or gives the one of that name what it has not got yet. */
export async function givenEntity(page: Page, draft: {readonly kind: string; readonly name: string} & Readonly<Record<string, unknown>>): Promise<void> {
  await page.evaluate(async (given) => {
    const headers = {"x-standpoint": "1", "content-type": "application/json"};
    const {rows} = (await (await fetch("/api/entities")).json()) as {rows: {id: number; kind: string; name: string}[]};
    const row = rows.find(({kind, name}) => kind === given.kind && name === given.name);
    const {kind: _, ...edit} = given;
    if (row === undefined) await fetch("/api/entities", {method: "POST", headers, body: JSON.stringify(given)});
    else await fetch(`/api/entities/${String(row.id)}`, {method: "PATCH", headers, body: JSON.stringify(edit)});
  }, draft);
}

/** What has the focus: the variable whose field it is, else its words. */
export async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element instanceof HTMLButtonElement) return element.textContent;
    return element?.closest<HTMLElement>(".form-field")?.dataset["variable"] ?? element?.tagName ?? "";
  });
}
