const fields = ".form-field";

/** On from one field of the statement form to the next, or to its button. False where there is no such form. */
export function focusNext(from: HTMLElement): boolean {
  const form = from.closest("form");
  const here = from.closest(fields);
  if (here === null) return false;
  const all = [...(form?.querySelectorAll<HTMLElement>(fields) ?? [])];
  const next = all[all.indexOf(here as HTMLElement) + 1];
  (next === undefined ? form?.querySelector<HTMLElement>("button[type=submit]") : inputOf(next))?.focus();
  return true;
}

/** To the field of a variable. */
export function focusField(form: HTMLElement, variable: string): void {
  const field = [...form.querySelectorAll<HTMLElement>(fields)].find((one) => one.dataset["variable"] === variable);
  if (field !== undefined) inputOf(field)?.focus();
}

/** The variable whose field has the focus, or "". */
export function focusedField(): string {
  return document.activeElement?.closest<HTMLElement>(fields)?.dataset["variable"] ?? "";
}

/** To the first of the form's first three fields that is not filled yet, else to the first. */
export function focusForm(): void {
  const all = [...document.querySelectorAll<HTMLElement>(`.statement-form ${fields}`)];
  const empty = all.slice(0, 3).find((field) => field.dataset["filled"] === undefined);
  const field = empty ?? all[2] ?? all[0];
  if (field !== undefined) inputOf(field)?.focus();
}

export function focusMemo(): void {
  document.querySelector<HTMLElement>(".statement-form textarea[name=memo]")?.focus();
}

function inputOf(field: HTMLElement): HTMLElement | null {
  return field.querySelector<HTMLElement>("input:checked") ?? field.querySelector<HTMLElement>("input, textarea");
}
