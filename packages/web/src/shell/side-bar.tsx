import {counted} from "@standpoint/model";
import {ActionIcon, Tooltip} from "@mantine/core";
import {spotlight} from "@mantine/spotlight";
import {IconSearch} from "@tabler/icons-react";
import {Link, useRouterState} from "@tanstack/react-router";
import {useEffect, useRef} from "react";
import type {Project} from "@standpoint/model";
import {ColourScheme} from "./colour-scheme.tsx";
import {pages} from "./pages.ts";
import {SavedState} from "./saved-state.tsx";
import {UndoButtons} from "./undo-buttons.tsx";

/** Where the bar has no room for every page, the current one is scrolled to. */
function useCurrentInView() {
  const bar = useRef<HTMLElement>(null);
  const page = useRouterState({select: (state) => state.resolvedLocation?.pathname});
  useEffect(() => {
    bar.current?.querySelector("[aria-current=page]")?.scrollIntoView({block: "nearest", inline: "nearest"});
  }, [page]);
  return bar;
}

export function SideBar({project}: {readonly project: Project | undefined}) {
  const bar = useCurrentInView();
  return (
    <aside className="side" aria-label="Project" ref={bar}>
      <nav aria-label="Pages" style={{display: "contents"}}>
        <Link to="/project" className="side-project" title={project?.path} activeProps={{"aria-current": "page"}}>
          <span className="unseen">Project </span>
          <strong dir="auto">{project?.name ?? "Standpoint"}</strong>
          <span>{project ? counted(project.counts.statements, "statement") : ""}</span>
        </Link>
        {pages.map(({word, to, icon: Icon}) => (
          <Link key={to} to={to} className="side-link" activeProps={{"aria-current": "page"}}>
            <Icon size={18} stroke={1.6} aria-hidden />
            {word}
          </Link>
        ))}
      </nav>
      <div className="side-foot">
        <div className="side-row">
          <UndoButtons project={project} />
          <Tooltip label="Find anything (Ctrl K)" position="right">
            <ActionIcon aria-label="Find anything" onClick={spotlight.open}>
              <IconSearch size={18} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
          <ColourScheme />
        </div>
        <SavedState project={project} />
      </div>
    </aside>
  );
}
