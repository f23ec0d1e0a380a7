import {Button, Checkbox, Group, Select, Textarea} from "@mantine/core";
import type {EntityRow, StatementRow, TypeRow, Value, VariableDraft} from "@standpoint/model";
import {useEffect, useRef, useState} from "react";
import type {KeyboardEvent, SyntheticEvent} from "react";
import type {Values} from "../api/acts.ts";
import {useTriedAgain} from "../api/tried-again.ts";
import {settledNames} from "../names/settled.ts";
import type {TypedNames} from "../names/settled.ts";
import {announce} from "../shell/announce.tsx";
import {ask} from "../shell/ask.tsx";
import {useHoldsUnsaved} from "../shell/unsaved.ts";
import {useTypedSteps} from "../shell/use-typed-steps.ts";
import {AsSaid} from "./as-said.tsx";
import {fieldGroups} from "./field-order.ts";
import {focusedField, focusField, focusForm, formArrived} from "./focus.ts";
import {longWritten, mayDrop} from "./may-drop.ts";
import type {Unwritten} from "./may-drop.ts";
import {faultOf, isUnknown, knownValues, missingIn, nameSlots, saysSomething} from "./values.ts";
import type {DraftValues} from "./values.ts";
import {VariableField} from "./variable-field.tsx";
import "./form.css";

/** What goes out of the form. */
export interface Filled {
  readonly type: string;
  readonly values: Values;
  readonly memo: string;
  readonly flags: readonly string[];
}

/** What stands in the form: also names that are typed and not taken over yet. */
export interface HalfFilled extends Filled {
  readonly typed?: TypedNames;
}

export interface StatementFormProps {
  readonly types: readonly TypeRow[];
  readonly entities: readonly EntityRow[];
  /** Statements that a variable may point to. */
  readonly statements: readonly StatementRow[];
  readonly start: HalfFilled;
  /** What it would hold without anything typed: what was typed at an earlier visit is protected too. */
  readonly unwritten?: Unwritten;
  /** Where values come from that were not typed, by variable. */
  readonly hints?: Readonly<Record<string, string>>;
  /** The date that holds when none is given. */
  readonly dated?: string | null;
  /** Names used lately, the last first. */
  readonly recent?: readonly string[];
  /** A statement keeps its type once it is made. */
  readonly typeFixed: boolean;
  readonly saving: boolean;
  /** Why it was not saved, when it was tried. */
  readonly failed?: unknown;
  /** Hears of everything that is typed, so that it can be kept. */
  readonly onChanged?: (filled: HalfFilled) => void;
  readonly onSave: (filled: Filled) => void;
  /** Leaves the form and drops what is typed. */
  readonly onCancel: () => void;
  /** Leaves the form; what is typed stays kept. Without it nothing is kept, and Escape asks. */
  readonly onLeave?: () => void;
}

interface DraftFilled extends Omit<HalfFilled, "values"> {
  readonly values: DraftValues;
}

/** Type, a field a variable, memo. Enter saves, Escape leaves and keeps what is typed; something long is asked about. */
export function StatementForm(props: StatementFormProps) {
  const {types, typeFixed, saving} = props;
  const {filled, set, dirty, onUndoKey} = useFilled(props);
  const form = useRef<HTMLFormElement>(null);
  const [open, setOpen] = useState<readonly string[]>([]);
  const type = types.find((one) => one.name === filled.type);
  const agreed = useRef("");
  const waits = useTriedAgain(props.failed, () => form.current?.requestSubmit());
  useHoldsUnsaved(dirty);
  const {cancel, leave} = useLeaving(props, {filled, dirty, type});
  if (type === undefined) return null;
  const {values, memo, flags, typed = {}} = filled;
  const says = saysSomething(values) || Object.values(typed).some((text) => text.trim() !== "");
  const sound = type.variables.every((variable) => faultOf(variable, values[variable.name]) === null) && says;
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    if (sound && !saving && form.current !== null) void saveSettled(props, {filled, type, form: form.current, agreed, set, setOpen});
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    onUndoKey(event);
    onKeys(event, leave);
  };
  const setTyped = (name: string, text: string | undefined) =>
    set(({typed: {[name]: _, ...others} = {}}) => ({typed: text === undefined ? others : {...others, [name]: text}}));
  const {main, said} = fieldGroups(type.variables);
  const field = ({name, ...variable}: VariableDraft) => (
    <div className="form-field" key={`${type.name} ${name}`} data-variable={name} data-filled={isUnknown(values[name]) ? undefined : ""}>
      <VariableField
        {...props}
        variable={{name, ...variable}}
        value={values[name]}
        typed={typed[name]}
        hint={values[name] === props.start.values[name] ? props.hints?.[name] : undefined}
        onTyped={(text) => setTyped(name, text)}
        onChange={(value) => set((before) => ({values: {...before.values, [name]: value}}))}
      />
    </div>
  );
  return (
    <form
      ref={form}
      className="statement-form"
      onSubmit={save}
      onKeyDown={onKeyDown}
      {...(saving ? held : {})}
      aria-label={typeFixed ? "Edit statement" : "New statement"}
    >
      {!typeFixed && (
        <Select
          label="Type"
          data={types.map((one) => one.name)}
          value={type.name}
          allowDeselect={false}
          onChange={(chosen) => chosen !== null && set(() => ({type: chosen}))}
        />
      )}
      {main.map(field)}
      <AsSaid key={`${type.name} as said`} variables={said} used={said.some(({name}) => !isUnknown(values[name]) || typed[name] !== undefined)}>
        {said.map(field)}
      </AsSaid>
      <Textarea label="Memo" name="memo" autosize value={memo} onChange={({currentTarget: {value}}) => set(() => ({memo: value}))} />
      <Checkbox
        label="Unsure"
        checked={flags.includes("unsure")}
        onChange={({currentTarget: {checked}}) => set((before) => ({flags: flagged(before.flags, checked)}))}
      />
      <FormActs saving={saving} waits={waits} sound={sound} open={open.filter((name) => typed[name] !== undefined)} onCancel={cancel} />
    </form>
  );
}

interface Leaving {
  readonly filled: DraftFilled;
  readonly dirty: boolean;
  readonly type: TypeRow | undefined;
}

/** By the button what is typed is dropped, by Escape it stays kept; something long is asked about either way. */
function useLeaving({start, unwritten = start, saving, onCancel, onLeave}: StatementFormProps, {filled, dirty, type}: Leaving) {
  const there = type !== undefined;
  useEffect(() => {
    if (there) formArrived();
  }, [there]);
  const written = longWritten(filled, unwritten, type);
  const kept = onLeave !== undefined;
  const dropping = (what: typeof written) => !saving && void mayDrop(what).then((drops) => drops && onCancel());
  return {
    cancel: () => dropping(written),
    leave: () => (kept && written === null ? !saving && onLeave() : dropping(written ?? (dirty ? {what: "form", words: filled.type} : null))),
  };
}

/** While it is being saved, what is typed would be neither saved nor kept: the form waits. */
const held = {
  "aria-busy": true,
  onKeyDownCapture: hold,
  onPasteCapture: hold,
  onClickCapture: hold,
};

function hold(event: SyntheticEvent<HTMLFormElement>): void {
  if ("key" in event && event.key === "Tab") return;
  event.preventDefault();
  event.stopPropagation();
  announce("Still saving.");
}

function flagged(flags: readonly string[], unsure: boolean): readonly string[] {
  const others = flags.filter((flag) => flag !== "unsure");
  return unsure ? [...others, "unsure"] : others;
}

type Set = (change: (before: DraftFilled) => Partial<DraftFilled>) => void;

function useFilled({start, types, onChanged}: StatementFormProps): {filled: DraftFilled; set: Set; dirty: boolean; onUndoKey: (event: KeyboardEvent) => void} {
  const tell = (next: DraftFilled) => {
    const type = types.find((one) => one.name === next.type);
    if (type !== undefined) onChanged?.({...next, values: knownValues(next.values, type)});
  };
  const {now, dirty, change, fill, restart, onUndoKey} = useTypedSteps<DraftFilled>(start, {onChanged: tell, whole: true});
  const shown = useRef(start);
  const [moved, setMoved] = useState(0);
  useEffect(() => {
    const before = shown.current;
    shown.current = start;
    if (before.type !== start.type) restart({...now, type: start.type});
    else fill((state) => filledFrom(state, before.values, start.values));
    if (!dirty && focusedField() in start.values && !(focusedField() in before.values)) setMoved(moved + 1);
  }, [start]);
  // On to where it would have been, had the values been there at once.
  useEffect(() => {
    if (moved > 0) focusForm();
  }, [moved]);
  return {filled: now, dirty, set: (part) => change((before) => ({...before, ...part(before)})), onUndoKey};
}

/** What is known only now stands where nothing else was put in meanwhile. */
function filledFrom(state: DraftFilled, before: Values, after: Values): DraftFilled {
  const untouched = (name: string) => state.typed?.[name] === undefined && JSON.stringify(state.values[name]) === JSON.stringify(before[name]);
  const fresh = Object.entries(after).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]) && untouched(name));
  return fresh.length === 0 ? state : {...state, values: {...state.values, ...Object.fromEntries(fresh)}};
}

interface Saving {
  readonly filled: DraftFilled;
  readonly type: TypeRow;
  readonly form: HTMLFormElement;
  /** What the person agreed to leave out, so that trying again does not ask again. */
  readonly agreed: {current: string};
  readonly set: Set;
  readonly setOpen: (open: readonly string[]) => void;
}

/** Saves once every name that was typed is settled, and asks when a position would be nobody's or about nothing. */
async function saveSettled({entities, start, typeFixed, onSave}: StatementFormProps, {filled, type, form, agreed, set, setOpen}: Saving): Promise<void> {
  const {values, open} = settledNames<Value | undefined>(nameSlots(type, entities), filled.values, filled.typed ?? {});
  const [first] = open;
  setOpen(open);
  if (first !== undefined) {
    focusField(form, first);
    announce(openWords(open));
    return;
  }
  const known: DraftValues = values;
  if (Object.keys(filled.typed ?? {}).length > 0) set(() => ({values: known, typed: {}}));
  const missing = missingIn(type, known).filter((name) => !typeFixed || !isUnknown(start.values[name]));
  const asks = missing.length > 0 && agreed.current !== missing.join();
  if (asks && !(await asksWithout(type.name, missing))) {
    focusField(form, missing[0] ?? "");
    return;
  }
  agreed.current = missing.join();
  onSave({type: type.name, values: knownValues(known, type), memo: filled.memo, flags: filled.flags});
}

function asksWithout(type: string, missing: readonly string[]): Promise<boolean> {
  const without = missing.join(" and ");
  return ask({
    title: `Save without ${without}?`,
    words: `The analyses leave a ${type} without ${without} out.`,
    yes: `Save without ${without}`,
    no: "Fill it in",
    enter: "no",
  });
}

function openWords(open: readonly string[]): string {
  return `Not saved: settle ${open.join(" and ")} first. Create what is typed there, or choose.`;
}

interface FormActsProps {
  readonly saving: boolean;
  /** The server was not there: it is saved once it is. */
  readonly waits: boolean;
  readonly sound: boolean;
  /** Fields with a name that is not settled. */
  readonly open: readonly string[];
  readonly onCancel: () => void;
}

function FormActs({saving, waits, sound, open, onCancel}: FormActsProps) {
  return (
    <Group gap="xs" className="statement-form-acts">
      {open.length > 0 && (
        <p role="alert" className="form-open">
          {openWords(open)}
        </p>
      )}
      {waits && (
        <p role="status" className="form-open">
          Not saved yet: the server cannot be reached. What you typed stays here and is saved once it is back.
        </p>
      )}
      <Button type="submit" loading={saving} disabled={!sound}>
        Save
      </Button>
      <Button variant="default" onClick={onCancel}>
        Cancel
      </Button>
      <span className="quiet">
        <kbd>Enter</kbd> saves, <kbd>Esc</kbd> leaves
      </span>
    </Group>
  );
}

function onKeys(event: KeyboardEvent<HTMLFormElement>, onCancel: () => void): void {
  const inList = event.target instanceof HTMLElement && event.target.ariaExpanded === "true";
  if (event.key === "Escape" && !inList) onCancel();
  const inText = event.target instanceof HTMLTextAreaElement;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey || (inText && !event.shiftKey))) {
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }
}
