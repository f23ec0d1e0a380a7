import {counted} from "@standpoint/model";
import {CloseButton, Progress} from "@mantine/core";
import type {Added, Imported} from "@standpoint/model";
import {gathered} from "./gathered.ts";
import type {ImportState} from "./use-import.ts";
import {useFocusBack} from "../shell/use-focus-back.ts";

/** How an import goes on, and what became of each file. */
export function ImportPanel({state, onClose}: {readonly state: ImportState; readonly onClose: () => void}) {
  useFocusBack();
  const over = state.added !== null || state.imported !== null || state.error !== null;
  return (
    <section className="aside" aria-label="Import">
      <header className="aside-head">
        <div>
          <h2>{over ? "Import finished" : "Importing"}</h2>
          <p className="passages-count">{state.what}</p>
        </div>
        {over && <CloseButton aria-label="Close the result" onClick={onClose} />}
      </header>
      <div className="import" role="status">
        {!over && <Running state={state} />}
        {state.error !== null && <p className="import-error">Nothing was imported: {state.error}</p>}
        {state.added !== null && <AddedResult added={state.added} />}
        {state.imported !== null && <ImportedResult imported={state.imported} />}
      </div>
    </section>
  );
}

function Running({state: {progress}}: {readonly state: ImportState}) {
  const total = progress?.total ?? null;
  const part = progress === null || total === null || total === 0 ? 100 : (100 * progress.done) / total;
  return (
    <>
      <Progress value={part} aria-label="Progress of the import" animated={total === null} />
      <p>
        {progress === null
          ? "Sending the files"
          : `${progress.done.toLocaleString("en")}${total === null ? "" : ` of ${total.toLocaleString("en")}`} ${progress.name ?? ""}`}
      </p>
    </>
  );
}

function AddedResult({added}: {readonly added: Added}) {
  return (
    <>
      <p>
        {added.added} added{added.posts > 0 && `, with ${counted(added.posts, "post")}`}. {added.already > 0 && `${String(added.already)} were there already.`}
      </p>
      <Notes notes={added.notes} />
      {added.skipped.length > 0 && <h3>Left out</h3>}
      <dl className="import-list">
        {added.skipped.map(({name, why}) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function ImportedResult({imported}: {readonly imported: Imported}) {
  return (
    <>
      <p>
        {imported.statements.toLocaleString("en")} statements and {imported.entities.toLocaleString("en")} new names.{" "}
        {imported.already > 0 && `${imported.already.toLocaleString("en")} statements were there already.`} Ctrl Z takes the import back.
      </p>
      <Notes notes={imported.notes} />
      {imported.unanchored.length > 0 && <h3>Not found in the texts</h3>}
      <dl className="import-list">
        {imported.unanchored.map(({line, quote, why}) => (
          <div key={line}>
            <dt>
              Line {line}: “{quote}”
            </dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Notes({notes = []}: {readonly notes?: readonly string[] | undefined}) {
  return gathered(notes).map((note) => <p key={note}>{note}</p>);
}
