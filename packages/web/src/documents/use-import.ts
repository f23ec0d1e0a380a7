import {useState} from "react";
import {addDocuments, importStatements} from "../api/acts.ts";
import type {Added, Imported, Progress} from "@standpoint/model";

/** One import, from its first file to its result. */
export interface ImportState {
  readonly what: string;
  readonly progress: Progress | null;
  readonly added: Added | null;
  readonly imported: Imported | null;
  readonly error: string | null;
}

const started: ImportState = {what: "", progress: null, added: null, imported: null, error: null};

/** Files that hold statements, not texts, by the end of their name. */
export function holdsStatements(name: string): boolean {
  return /\.(jsonl|dna|csv|tsv|json|aif|argdown|ad)$/i.test(name) && name !== "documents.json";
}

export function useImport() {
  const [state, setState] = useState<ImportState | null>(null);
  const merge = (part: Partial<ImportState>) => setState((before) => ({...(before ?? started), ...part}));
  const failed = (error: unknown) => merge({error: error instanceof Error ? error.message : String(error)});
  const onProgress = (progress: Progress) => merge({progress});

  const add = async (files: readonly File[], pattern: string) => {
    setState({...started, what: files.length === 1 ? (files[0]?.name ?? "") : `${String(files.length)} files`});
    await addDocuments(files, pattern, onProgress).then((added) => merge({added}), failed);
  };
  const importFile = async (file: File, fields: Readonly<Record<string, string>>) => {
    setState({...started, what: file.name});
    await importStatements(file, fields, onProgress).then((imported) => merge({imported}), failed);
  };
  /** Texts are handed to `onTexts`; a file of statements is imported, and a table to `onTable`, which asks what its columns mean. */
  const take = (files: readonly File[], {onTexts, onTable}: {onTexts: (files: readonly File[]) => void; onTable: (file: File) => void}) => {
    const [first] = files;
    const single = files.length === 1 && first !== undefined && holdsStatements(first.name);
    if (!single) onTexts(files.filter(({name}) => !name.startsWith(".")));
    else if (/\.(csv|tsv)$/i.test(first.name)) onTable(first);
    else void importFile(first, {});
  };
  return {
    state,
    take,
    add: (files: readonly File[], pattern: string) => void add(files, pattern),
    importFile: (file: File, fields: Readonly<Record<string, string>>) => void importFile(file, fields),
    close: () => setState(null),
  };
}
