import {Button, TextInput} from "@mantine/core";
import {useMutation, useQuery} from "@tanstack/react-query";
import {useState} from "react";
import {Failed, lacks} from "../shell/page-state.tsx";
import {makeProject, openProject, projectsQuery} from "./queries.ts";
import type {Projects} from "@standpoint/model";

/** The projects in the folder of this one, and a new one beside them. Each has an address of its own; the page goes there. */
export function OtherProjects() {
  const projects = useQuery(projectsQuery);
  if (lacks(projects)) return <Failed error={projects.error} onRetry={() => void projects.refetch()} />;
  if (projects.data === undefined) return null;
  const {folder, rows} = projects.data;
  return (
    <section aria-label="Other projects">
      <h2>Another project</h2>
      {folder === null ? <AtTheCommandLine /> : <InTheFolder folder={folder} rows={rows} />}
    </section>
  );
}

function InTheFolder({folder, rows}: {readonly folder: string; readonly rows: Projects["rows"]}) {
  const others = rows.filter(({open}) => !open);
  const open = useMutation({mutationFn: openProject, onSuccess: goTo});
  return (
    <>
      <p>
        A new project begins empty, as a file in <code>{folder}</code>. This one stays as it is.
      </p>
      <NewProject />
      {others.length > 0 && (
        <>
          <h3 id="beside">In the same folder</h3>
          <ul className="project-list" aria-labelledby="beside">
            {others.map(({file}) => (
              <li key={file}>
                <span dir="auto">{file}</span>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Open ${file}`}
                  onClick={() => open.mutate(file)}
                  loading={open.variables === file && open.isPending}
                >
                  Open
                </Button>
              </li>
            ))}
          </ul>
          {open.error && <p role="alert">{open.error.message}</p>}
        </>
      )}
    </>
  );
}

function NewProject() {
  const [name, setName] = useState("");
  const make = useMutation({mutationFn: makeProject, onSuccess: goTo});
  return (
    <form
      className="project-new"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate(name);
      }}
    >
      <TextInput
        label="Name of the new project"
        placeholder="strike of 1912"
        value={name}
        error={make.error?.message}
        onChange={(event) => {
          make.reset();
          setName(event.currentTarget.value);
        }}
      />
      <Button type="submit" loading={make.isPending}>
        Make and open it
      </Button>
    </form>
  );
}

function AtTheCommandLine() {
  return (
    <p>
      This server keeps to one project. At the command line <code>standpoint new NAME.standpoint</code> makes another and{" "}
      <code>standpoint serve NAME.standpoint</code> opens it.
    </p>
  );
}

function goTo(address: string): void {
  location.assign(address);
}
