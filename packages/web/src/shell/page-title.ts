import {pages, projectPage} from "./pages.ts";

export interface Named {
  /** Of the project. */
  readonly project: string | undefined;
  readonly documents: readonly {readonly key: string; readonly title: string}[];
}

/** What the browser's tab and history call a place: the text or the page, then the project. */
export function titleOf(path: string, {project, documents}: Named): string {
  const [, page, key] = path.split("/");
  const text = page === "reader" && key !== undefined ? documents.find((row) => row.key === decodeURIComponent(key))?.title : undefined;
  const word = [projectPage, ...pages].find(({to}) => to === `/${page ?? ""}`)?.word;
  return [text ?? word, project, "Standpoint"].filter(Boolean).join(" · ");
}
