import {useState} from "react";
import {announce} from "../shell/announce.tsx";
import type {TypedNames} from "./settled.ts";

/** Names that stand in the fields of a form and are not taken over yet. */
export function useTypedNames() {
  const [typed, setTyped] = useState<TypedNames>({});
  return {
    /** What a field is to be told. */
    of: (field: string) => ({
      typed: typed[field],
      onTyped: (text: string | undefined) => setTyped(({[field]: _, ...others}) => (text === undefined ? others : {...others, [field]: text})),
    }),
    /** Whether no field holds a name that is not settled; else the first of them says why, and has the focus. */
    settled(form: HTMLElement): boolean {
      const open = Object.entries(typed).filter(([, text]) => text.trim() !== "");
      if (open.length === 0) return true;
      form.querySelector<HTMLElement>("input[aria-invalid=true]")?.focus();
      announce(`Not done: settle ${open.map(([field, text]) => `“${text}” (${field})`).join(" and ")} first. Create what is typed there, or choose.`);
      return false;
    },
  };
}
