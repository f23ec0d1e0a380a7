import {presets} from "@standpoint/model";
import {lineage, type Lineage, type LineageSettings} from "../../src/index.ts";
import {frameOf} from "../frame-of.ts";

/** Relations as "A > merged into > C 2002-04; B > founded 1984; C > section of > D ?"; texts have the date given, if any. */
export function related(text: string, written?: string): ReturnType<typeof frameOf> {
  const lines = text.split(";").map((part) => {
    const words = /^(.+?) (\S+)$/.exec(part.trim())!;
    const [subject, relation, object] = words[1].split(">").map((word) => word.trim());
    const date = words[2] === "?" ? undefined : words[2];
    const dated = date ?? written;
    return {...(dated !== undefined && {date: dated}), values: {subject, relation, ...(object && {object}), ...(date && {date})}};
  });
  return frameOf(lines, presets[1].variables);
}

export const history = (text: string, settings?: LineageSettings): Lineage => lineage([related(text)], settings);

export const events = (text: string, settings?: LineageSettings): string[] =>
  history(text, settings).events.map(
    ({kind, date, from, to, against}) => `${kind} ${date ?? "?"}: ${from.join("+")} > ${to.join("+")}${against.length > 0 ? " contested" : ""}`,
  );
