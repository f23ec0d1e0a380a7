import {presets} from "@standpoint/model";
import {lineage, type Lineage} from "../../src/index.ts";
import type {EventSettings} from "../../src/lineage/events.ts";
import {frameOf} from "../frame-of.ts";

/** Relations as "A > merged into > C 2002-04; B > founded 1984; C > section of > D ?". */
export function related(text: string): ReturnType<typeof frameOf> {
  const lines = text.split(";").map((part) => {
    const words = /^(.+?) (\S+)$/.exec(part.trim())!;
    const [subject, relation, object] = words[1].split(">").map((word) => word.trim());
    const date = words[2] === "?" ? undefined : words[2];
    return {...(date && {date}), values: {subject, relation, ...(object && {object}), ...(date && {date})}};
  });
  return frameOf(lines, presets[1].variables);
}

export const history = (text: string, settings?: EventSettings): Lineage => lineage([related(text)], settings);

export const events = (text: string, settings?: EventSettings): string[] =>
  history(text, settings).events.map(
    ({kind, date, from, to, against}) => `${kind} ${date ?? "?"}: ${from.join("+")} > ${to.join("+")}${against.length > 0 ? " contested" : ""}`,
  );
