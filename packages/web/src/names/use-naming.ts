import {useCombobox} from "@mantine/core";
import type {ComboboxStore} from "@mantine/core";
import {useEffect, useRef, useState} from "react";
import type {KeyboardEvent} from "react";
import {flushSync} from "react-dom";
import {focusNext} from "../form/focus.ts";
import {announce} from "../shell/announce.tsx";
import {meant} from "./meant.ts";
import type {Meant} from "./meant.ts";
import type {Named} from "./named.ts";
import {offersFor} from "./offers.ts";
import type {Offer} from "./offers.ts";
import {piecesOf} from "./settled.ts";

export interface NamingProps<Thing extends Named> {
  readonly label: string;
  readonly things: readonly Thing[];
  /** Whether a name that is not known can be made; default yes. */
  readonly creates?: boolean;
  /** Names used lately, the last first. */
  readonly recent?: readonly string[] | undefined;
  /** What stands in the field and is not taken over yet, when the form keeps it; else the field keeps it itself. */
  readonly typed?: string | undefined;
  readonly onTyped?: ((text: string | undefined) => void) | undefined;
}

interface Taking<Thing> {
  /** Whether semicolons part several names. */
  readonly several: boolean;
  /** Names that are chosen already: not offered before anything is typed. */
  readonly listed?: readonly string[];
  readonly onThings: (things: readonly Thing[]) => void;
  readonly onNew: (name: string) => void;
  /** The text was taken away and the field left. */
  readonly onEmpty: () => void;
}

export type Naming<Thing extends Named> = ReturnType<typeof useNaming<Thing>>;

/**
 * How a name is typed, the same in every field.
 *
 * Enter takes what stands first in the list or what the arrows chose. Leaving the field takes the text when it is the name of one
 * thing; any other text stays where it is, with what can be done about it as buttons below (`unsettled`).
 */
export function useNaming<Thing extends Named>(props: NamingProps<Thing>, {several, listed = none, onThings, onNew, onEmpty}: Taking<Thing>) {
  const {label, things, creates = true, recent = []} = props;
  const combobox = useCombobox({onDropdownClose: () => combobox.resetSelectedOption()});
  const [typed, setTyped] = useTyped(props);
  const pieces = piecesOf(typed ?? "", several);
  const [text = ""] = pieces;
  const found = text === "" ? null : meant(things, text);
  const {offers: all, ready} = offersFor(things, text, {creates, recent});
  const offers = text === "" ? all.filter((offer) => !("match" in offer) || !listed.includes(offer.match.thing.name)) : all;
  usePreselected(combobox, {text, ready});
  // Going on to the next field leaves this one, with the text as it was before.
  const taking = useRef(false);
  const take = (offer: Offer<Thing>) => {
    taking.current = true;
    setTyped(pieces.slice(1).join("; ") || undefined);
    if ("create" in offer) onNew(offer.create);
    else onThings([offer.match.thing]);
    if (several) combobox.resetSelectedOption();
    else combobox.closeDropdown();
    const input = combobox.targetRef.current;
    if (input !== null && (several || !focusNext(input))) input.focus();
    taking.current = false;
  };
  const why = () => found !== null && announce(`${label}: ${whyUnsettled(text, found, creates)}`);
  const leave = () => {
    if (taking.current) return;
    combobox.closeDropdown();
    if (typed === undefined) return;
    if (pieces.length === 0) onEmpty();
    const {known, rest} = sorted(things, pieces);
    if (known.length > 0) onThings(known);
    setTyped(rest.join("; ") || undefined);
    if (rest.length > 0) why();
  };
  const enter = () => {
    const chosen = combobox.getSelectedOptionIndex();
    const offer = offers[chosen >= 0 ? chosen : ready ? 0 : -1];
    if (offer === undefined) why();
    else take(offer);
  };
  return {
    combobox,
    typed,
    text,
    offers,
    creates,
    take,
    leave,
    unsettled: found === null || "exact" in found || combobox.dropdownOpened ? null : found,
    onOption: (place: string) => offers[Number(place)] !== undefined && take(offers[Number(place)] as Offer<Thing>),
    onText(next: string) {
      setTyped(next);
      combobox.openDropdown();
      if (offersFor(things, piecesOf(next, several)[0] ?? "", {creates, recent}).ready) combobox.selectFirstOption();
      else combobox.resetSelectedOption();
    },
    onKey: (event: KeyboardEvent) => typed !== undefined && onNamingKey(event, {empty: text === "", enter, leave, close: () => combobox.closeDropdown()}),
  };
}

/** What Enter would take is marked as soon as the list is there. */
function usePreselected(combobox: ComboboxStore, {text, ready}: {readonly text: string; readonly ready: boolean}): void {
  const {dropdownOpened} = combobox;
  useEffect(() => {
    if (!dropdownOpened || text === "") return;
    const painted = requestAnimationFrame(() => {
      if (ready) combobox.selectFirstOption();
      else combobox.resetSelectedOption();
    });
    return () => cancelAnimationFrame(painted);
  }, [text, ready, dropdownOpened]);
}

interface NamingKeys {
  readonly empty: boolean;
  readonly enter: () => void;
  readonly leave: () => void;
  readonly close: () => void;
}

/** Enter takes the first name even while the list is still being painted; Tab finds the ways out below the field. */
function onNamingKey(event: KeyboardEvent, {empty, enter, leave, close}: NamingKeys): void {
  if (event.nativeEvent.isComposing) return;
  const saves = event.key === "Enter" && (event.ctrlKey || event.metaKey);
  if (empty && event.key === "Enter") flushSync(leave);
  else if (saves || (event.key === "Tab" && !event.shiftKey)) flushSync(close);
  else if (event.key === "Enter") {
    event.preventDefault();
    event.stopPropagation();
    enter();
  }
}

function useTyped({typed, onTyped}: Pick<NamingProps<Named>, "typed" | "onTyped">) {
  const [own, setOwn] = useState<string>();
  return onTyped === undefined ? ([own, setOwn] as const) : ([typed, onTyped] as const);
}

/** The things that pieces of a text are names of, and the pieces that are not. */
function sorted<Thing extends Named>(things: readonly Thing[], pieces: readonly string[]): {known: readonly Thing[]; rest: readonly string[]} {
  const found = pieces.map((piece) => meant(things, piece));
  const known = found.flatMap((one) => ("exact" in one ? [one.exact] : []));
  return {known, rest: pieces.filter((_, place) => !("exact" in (found[place] as Meant<Thing>)))};
}

const none: readonly string[] = [];

/** Why a text cannot be taken over. */
export function whyUnsettled(text: string, found: Meant<Named>, creates: boolean): string {
  if ("ambiguous" in found) return `“${text}” may mean several: choose one.`;
  return creates ? `“${text}” is not known yet: create it, or choose.` : `Nothing goes by “${text}”: choose one, or take the text away.`;
}
