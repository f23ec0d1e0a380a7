const fields = ".form-field";

/** On from one field of the statement form to the next, or to its button. False where there is no such form. */
export function focusNext(from: HTMLElement): boolean {
  const form = from.closest("form");
  const here = from.closest(fields);
  if (here === null) return false;
  const all = [...(form?.querySelectorAll<HTMLElement>(fields) ?? [])].filter((field) => field.closest("details:not([open])") === null);
  const next = all[all.indexOf(here as HTMLElement) + 1];
  (next === undefined ? form?.querySelector<HTMLElement>("button[type=submit]") : inputOf(next))?.focus();
  return true;
}

/** To the field of a variable. */
export function focusField(form: HTMLElement, variable: string): void {
  const field = [...form.querySelectorAll<HTMLElement>(fields)].find((one) => one.dataset["variable"] === variable);
  if (field === undefined) return;
  const folded = field.closest("details");
  if (folded !== null) folded.open = true;
  inputOf(field)?.focus();
}

/** The variable whose field has the focus, or "". */
export function focusedField(): string {
  return document.activeElement?.closest<HTMLElement>(fields)?.dataset["variable"] ?? "";
}

/** What a key asked for whose form is not there yet, and the keys that came meanwhile. */
interface Wanted {
  readonly focus: () => HTMLElement | null;
  readonly all: boolean;
  readonly typed: string;
}

let wanted: Wanted | null = null;

/** To the first of the form's first three fields that is not filled yet, else to the first; once it is there. */
export function focusForm(): void {
  want(() => {
    const all = [...document.querySelectorAll<HTMLElement>(`.statement-form ${fields}`)];
    const empty = all.slice(0, 3).find((field) => field.dataset["filled"] === undefined);
    const field = empty ?? all[2] ?? all[0];
    return field === undefined ? null : inputOf(field);
  });
}

export function focusMemo(): void {
  want(() => document.querySelector<HTMLElement>(".statement-form textarea[name=memo]"));
}

function want(focus: Wanted["focus"]): void {
  const element = focus();
  wanted = element === null ? {focus, all: false, typed: ""} : null;
  element?.focus();
}

/** Whether a form that was asked for by key is still on its way: keys are kept for it. */
export function formWanted(): boolean {
  return wanted !== null;
}

/** Nobody waits for the form any more. */
export function leaveWanted(): void {
  wanted = null;
}

/** Keeps a key for the form that is on its way: a letter, or Control and A for all that stands in the field. */
export function keepForForm(key: string): void {
  if (wanted === null) return;
  if (key === "Ctrl+a") wanted = {...wanted, all: true, typed: ""};
  else if (Array.from(key).length === 1) wanted = {...wanted, typed: wanted.typed + key};
}

/** The form is there: the focus goes into it, and what was typed meanwhile. Not when the person went elsewhere. */
export function formArrived(): void {
  const waited = wanted;
  const here = document.activeElement;
  if (waited === null || (here !== document.body && here?.closest(".cm-editor") === null)) return;
  wanted = null;
  const element = waited.focus();
  element?.focus();
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) typeInto(element, waited);
}

/** Types as a person does, so that the form hears of it. */
function typeInto(element: HTMLInputElement | HTMLTextAreaElement, {all, typed}: Wanted): void {
  // A button of a choice takes no text.
  if (element.selectionStart === null) return;
  if (all) element.select();
  if (typed === "") return;
  element.setRangeText(typed, all ? 0 : element.selectionStart, element.selectionEnd ?? element.value.length, "end");
  element.dispatchEvent(new InputEvent("input", {bubbles: true}));
}

function inputOf(field: HTMLElement): HTMLElement | null {
  return field.querySelector<HTMLElement>("input:checked") ?? field.querySelector<HTMLElement>("input, textarea");
}
