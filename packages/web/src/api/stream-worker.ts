import {stream} from "./stream.ts";
import type {Told} from "./stream.ts";

/** The one stream that all pages of a browser share: a browser opens six connections to a server, and no more. */
const pages = new Set<MessagePort>();
let last: Told | null = null;

stream("/api/events", (told) => {
  last = {...told, news: told.news ?? last?.news ?? null};
  for (const page of pages) page.postMessage(told);
});

addEventListener("connect", (event) => {
  const [page] = (event as MessageEvent).ports;
  if (page === undefined) return;
  pages.add(page);
  page.onmessage = ({data}) => (data === "leave" ? pages.delete(page) : pages.add(page));
  if (last !== null) page.postMessage({...last, again: true} satisfies Told);
});
