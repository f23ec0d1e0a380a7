import {Button, Progress} from "@mantine/core";
import {useMediaQuery} from "@mantine/hooks";
import {IconAdjustments} from "@tabler/icons-react";
import {analyses, fileFormats} from "@standpoint/analysis";
import {useQuery} from "@tanstack/react-query";
import {Link} from "@tanstack/react-router";
import {createElement, useState} from "react";
import type {FunctionComponent, ReactNode} from "react";
import {projectQuery} from "../api/queries.ts";
import {Downloads} from "../shell/downloads.tsx";
import {Empty, Failed} from "../shell/page-state.tsx";
import {ChooseType} from "./choose-type.tsx";
import {DuplicatesField, StatementFields, TimeFields, TypeField, VariableFields} from "./common-fields.tsx";
import {BootstrapFields} from "./bootstrap-fields.tsx";
import {windowsOf} from "./measures.ts";
import type {MeasureName, Measures, News} from "./messages.ts";
import {OwnFields} from "./own-fields.tsx";
import {UnshownFilters} from "./unshown-filters.tsx";
import {useMeasurePage} from "./use-measure-page.ts";
import type {MeasureForm, Measuring} from "./use-measure-page.ts";
import "./measure.css";

export interface MeasurePageProps<Name extends MeasureName> {
  readonly name: Name;
  /** Picture and table, once there are numbers. */
  readonly shown: FunctionComponent<ShownProps<Name>>;
}

/** What picture and table of a measure are made of. */
export type ShownProps<Name extends MeasureName> = Measures[Name] & {readonly measuring: Measuring<Name>};

function shownProps<Name extends MeasureName>(measured: Measures[Name], measuring: Measuring<Name>): ShownProps<Name> {
  return {...measured, measuring};
}

/** A measure as a page: its settings at the left, its picture in the middle, its table or passages at the right. */
export function MeasurePage<Name extends MeasureName>({name, shown}: MeasurePageProps<Name>) {
  const {form, measuring} = useMeasurePage(name);
  const wide = useMediaQuery("(min-width: 1200px)", true);
  const [formOpen, setFormOpen] = useState<boolean | null>(null);
  const formShown = formOpen ?? wide;
  const {word} = analyses[name];
  const {query, type, computing} = measuring;
  return (
    <div className="page">
      <header className="page-head">
        <h1>{word}</h1>
        <Button variant="default" leftSection={<IconAdjustments size={16} />} aria-expanded={formShown} onClick={() => setFormOpen(!formShown)}>
          Settings
        </Button>
        <Downloads path={`/${name}`} settings={{...query, type}} formats={fileFormats(name)} />
      </header>
      {computing.running && <Running news={computing.news} onCancel={computing.cancel} />}
      <div className="measure" data-form={formShown || undefined}>
        {formShown && <Settings name={name} form={form} />}
        <Outcome measuring={measuring}>{(measured) => createElement(shown as FunctionComponent<object>, shownProps(measured, measuring) as object)}</Outcome>
      </div>
    </div>
  );
}

/** Settings without a field: an address that asks for one is told to do so. */
const fieldless = new Set(["only", "exclude", "coder", "knownAt", "as", "indent", "evaluate", "methods"]);

function Settings({name, form}: {readonly name: MeasureName; readonly form: MeasureForm}) {
  const {options} = analyses[name];
  const shown = Object.keys(options).filter((field) => !fieldless.has(field));
  return (
    <form className="measure-form" aria-label={`Settings of ${analyses[name].word.toLowerCase()}`} onSubmit={(event) => event.preventDefault()}>
      <UnshownFilters options={options} search={form.search} shown={shown} onChange={form.onChange} />
      <TypeField {...form} />
      <OwnFields name={name} form={form} />
      <TimeFields windows={windowsOf(name)} {...form} />
      <VariableFields {...form} />
      <DuplicatesField usual={options.duplicates.usual} {...form} />
      <StatementFields {...form} />
      <BootstrapFields {...form} />
    </form>
  );
}

interface OutcomeProps<Name extends MeasureName> {
  readonly measuring: Measuring<Name>;
  readonly children: (measured: Measures[Name]) => ReactNode;
}

/** The numbers, or why there are none. */
function Outcome<Name extends MeasureName>({measuring: {fault, computing}, children}: OutcomeProps<Name>) {
  const uncoded = useQuery(projectQuery).data?.counts.statements === 0;
  const {measured, error, stopped, run} = computing;
  if (uncoded && (fault !== null || error !== null)) return <NothingCoded />;
  if (fault !== null) return <ChooseType fault={fault} />;
  if (error !== null) return <Failed error={error} onRetry={run} />;
  if (stopped) return <Stopped onRun={run} />;
  return measured === undefined ? null : children(measured);
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
