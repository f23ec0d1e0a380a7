import {Button, Progress} from "@mantine/core";
import {useMediaQuery} from "@mantine/hooks";
import {IconAdjustments} from "@tabler/icons-react";
import {useQuery} from "@tanstack/react-query";
import {Link} from "@tanstack/react-router";
import {useState} from "react";
import type {ReactNode} from "react";
import {projectQuery} from "../api/queries.ts";
import type {Query} from "../api/client.ts";
import {Downloads} from "../shell/downloads.tsx";
import {Empty, Failed} from "../shell/page-state.tsx";
import type {MeasureName, Measures, News} from "./messages.ts";
import type {Measuring} from "./use-measure-page.ts";
import "./measure.css";

export interface MeasurePageProps<Name extends MeasureName> {
  readonly title: string;
  readonly measuring: Measuring<Name>;
  /** Its settings in the words of the contract, for downloads. */
  readonly query: Query;
  readonly form: ReactNode;
  /** Picture and table, once there are numbers. */
  readonly children: (measured: Measures[Name]) => ReactNode;
}

/** A measure as a page: its settings at the left, its picture in the middle, its table or passages at the right. */
export function MeasurePage<Name extends MeasureName>({title, measuring: {ask, type, computing}, query, form, children}: MeasurePageProps<Name>) {
  const uncoded = useQuery(projectQuery).data?.counts.statements === 0;
  const wide = useMediaQuery("(min-width: 1200px)", true);
  const [formOpen, setFormOpen] = useState<boolean | null>(null);
  const formShown = formOpen ?? wide;
  const {measured, error, running, stopped, news, cancel, run} = computing;
  const failed = error !== null;
  const bare = failed && uncoded;
  return (
    <div className="page">
      <header className="page-head">
        <h1>{title}</h1>
        <Button variant="default" leftSection={<IconAdjustments size={16} />} aria-expanded={formShown} onClick={() => setFormOpen(!formShown)}>
          Settings
        </Button>
        <Downloads path={`/${ask}`} settings={{...query, type}} formats={["csv", "json", "svg", "png"]} />
      </header>
      {running && <Running news={news} onCancel={cancel} />}
      <div className="measure" data-form={formShown || undefined}>
        {formShown && (
          <form className="measure-form" aria-label={`Settings of ${title.toLowerCase()}`} onSubmit={(event) => event.preventDefault()}>
            {form}
          </form>
        )}
        {bare && <NothingCoded />}
        {failed && !bare && <Failed error={error} onRetry={run} />}
        {!failed && stopped && <Stopped onRun={run} />}
        {!failed && !stopped && measured !== undefined && children(measured)}
      </div>
    </div>
  );
}

function Running({news, onCancel}: {readonly news: News | null; readonly onCancel: () => void}) {
  const {share = null, words = ""} = news ?? {};
  return (
    <div className="measure-running" role="status">
      <span>{words === "" ? "Computing" : words}</span>
      <Progress
        value={share === null ? 100 : share * 100}
        animated={share === null}
        aria-label={share === null ? "Under way" : "Progress"}
        className="measure-progress"
      />
      <Button variant="default" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}

function NothingCoded() {
  return (
    <Empty title="No statement to measure">
      <p>
        Numbers come from statements. Mark some in the <Link to="/reader">Reader</Link>, or import them on the page <Link to="/documents">Documents</Link>.
      </p>
    </Empty>
  );
}

function Stopped({onRun}: {readonly onRun: () => void}) {
  return (
    <Empty title="Stopped">
      <p>Change a setting, or compute with these.</p>
      <Button variant="default" onClick={onRun}>
        Compute
      </Button>
    </Empty>
  );
}
