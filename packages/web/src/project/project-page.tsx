import {counted} from "@standpoint/model";
import {Button} from "@mantine/core";
import {IconDownload} from "@tabler/icons-react";
import {useMutation, useQuery} from "@tanstack/react-query";
import {Link} from "@tanstack/react-router";
import type {Project} from "@standpoint/model";
import {projectQuery} from "../api/queries.ts";
import {refused} from "../shell/notice.ts";
import {Failed, lacks, Waiting} from "../shell/page-state.tsx";
import {Backups} from "./backups.tsx";
import {OtherProjects} from "./other-projects.tsx";
import "./project.css";
import {checkProject, copyAddress} from "./queries.ts";

/** Which file is open, a copy of it, and the way to another. */
export function ProjectPage() {
  const project = useQuery(projectQuery);
  return (
    <div className="page project">
      <header className="page-head">
        <h1>Project</h1>
        <Button component="a" href={copyAddress} download variant="default" leftSection={<IconDownload size={16} />}>
          Download a copy of the project
        </Button>
      </header>
      {project.isPending && <Waiting what="Opening the project" />}
      {lacks(project) && <Failed error={project.error} onRetry={() => void project.refetch()} />}
      {project.data && (
        <div className="project-parts">
          <About project={project.data} />
          <OtherProjects />
        </div>
      )}
    </div>
  );
}

function About({project}: {readonly project: Project}) {
  const {name, path, created, who, counts, version} = project;
  const hindrance = project.lost ?? project.readOnly;
  return (
    <section aria-label="This project">
      <h2>
        <bdi>{name}</bdi>
      </h2>
      {hindrance && (
        <p role="alert" className="hindrance">
          {hindrance}
        </p>
      )}
      <p>
        This project is one file with everything in it: texts, statements, source files and every change. Copy it, mail it, keep a copy elsewhere; each act is
        saved in it at once.
      </p>
      <dl className="project-facts">
        <dt>File</dt>
        <dd>
          <code>{path}</code>
        </dd>
        <dt>Made</dt>
        <dd>{new Date(created).toLocaleDateString("en-GB", {day: "numeric", month: "long", year: "numeric"})}</dd>
        <dt>Holds</dt>
        <dd>
          <Link to="/documents">{counted(counts.documents, "document")}</Link>, <Link to="/statements">{counted(counts.statements, "statement")}</Link>,{" "}
          {counts.entities.toLocaleString("en")} names of actors, concepts and others
        </dd>
        <dt>You are</dt>
        <dd>{who}, in the record of changes</dd>
        <dt>Standpoint</dt>
        <dd>{version}</dd>
      </dl>
      <Check />
      <Backups />
    </section>
  );
}

/** Proves the project whole when asked to. */
function Check() {
  const check = useMutation({mutationFn: checkProject, onError: refused});
  return (
    <>
      <Button variant="default" size="compact-sm" loading={check.isPending} onClick={() => check.mutate()}>
        Check that it is whole
      </Button>
      <div role="status">
        {check.data?.ok === true && <p>It is whole: the file, each text, each statement’s place.</p>}
        {check.data?.ok === false && (
          <Listed title={`${counted(check.data.problems.length, "thing")} not whole; a copy from before may still have them:`} lines={check.data.problems} />
        )}
        {check.data?.doubts !== undefined && (
          <Listed title={`${counted(check.data.doubts.length, "date")} that cannot be right, nothing is damaged:`} lines={check.data.doubts} />
        )}
      </div>
    </>
  );
}

const mostListed = 50;

function Listed({title, lines}: {readonly title: string; readonly lines: readonly string[]}) {
  return (
    <>
      <p>{title}</p>
      <ul>
        {lines.slice(0, mostListed).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {lines.length > mostListed && <p>and {lines.length - mostListed} more: “standpoint check” lists them all.</p>}
    </>
  );
}
