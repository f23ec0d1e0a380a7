import {Conflict} from "@standpoint/model";
import {useQuery, useQueryClient} from "@tanstack/react-query";
import {Outlet, useRouterState} from "@tanstack/react-router";
import {useEffect, useRef} from "react";
import {followChanges, startFrom} from "../api/live.ts";
import {followOutbox} from "../api/outbox.ts";
import {documentsQuery, projectQuery} from "../api/queries.ts";
import {Announcements} from "./announce.tsx";
import {AskDialog} from "./ask.tsx";
import {LeftOutWords} from "./left-out.tsx";
import {refused, said} from "./notice.ts";
import {titleOf} from "./page-title.ts";
import {Palette} from "./palette.tsx";
import {ShortcutsDialog} from "./shortcuts-dialog.tsx";
import {SideBar} from "./side-bar.tsx";
import {useUndoKeys} from "./undo-buttons.tsx";

/** The frame of every page: skip link, side bar, content. */
export function Shell() {
  const project = useQuery(projectQuery).data;
  useFollowedChanges(project?.change);
  useOutbox(project?.path);
  useUndoKeys();
  usePageTitle(project?.name);
  const main = useFocusOnNewPage();
  return (
    <>
      <a className="skip" href="#main" onClick={(event) => (event.preventDefault(), main.current?.focus())}>
        Skip to the content
      </a>
      <div className="shell">
        <SideBar project={project} />
        <main className="main" id="main" tabIndex={-1} ref={main}>
          <LeftOutWords />
          <Outlet />
        </main>
      </div>
      <Palette />
      <ShortcutsDialog />
      <AskDialog />
      <Announcements />
      <div id="lists" role="region" aria-label="Lists to choose from" />
    </>
  );
}

function useFollowedChanges(change: number | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (change !== undefined) startFrom(change);
  }, [change]);
  useEffect(() => followChanges(client), [client]);
}

/** Sends what waits for the server, whatever page is open, and says what became of it. */
function useOutbox(path: string | undefined): void {
  useEffect(() => {
    if (path === undefined) return;
    return followOutbox(path, ({says}, why) => (why === null ? said(`${says} is saved.`) : refused(new Conflict(`${says} is not saved: ${why}`))));
  }, [path]);
}

function usePageTitle(project: string | undefined): void {
  const path = useRouterState({select: (state) => state.location.pathname});
  const documents = useQuery(documentsQuery).data?.rows;
  useEffect(() => {
    document.title = titleOf(path, {project, documents: documents ?? []});
  }, [path, project, documents]);
}

/** Moves the focus to the content when another page opens, so that the keyboard goes on from there. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const page = useRouterState({select: (state) => state.location.pathname.split("/")[1]});
  const before = useRef(page);
  useEffect(() => {
    if (before.current !== page) main.current?.focus({preventScroll: true});
    before.current = page;
  }, [page]);
  return main;
}
