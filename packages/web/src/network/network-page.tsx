import {Button, Slider} from "@mantine/core";
import {useMediaQuery} from "@mantine/hooks";
import {IconAdjustments} from "@tabler/icons-react";
import {useQuery} from "@tanstack/react-query";
import {getRouteApi, Link} from "@tanstack/react-router";
import {useCallback, useMemo, useState} from "react";
import {projectQuery, typesQuery} from "../api/queries.ts";
import {PassagesPanel} from "../passages/passages-panel.tsx";
import {Downloads} from "../shell/downloads.tsx";
import {Empty, Failed, Waiting} from "../shell/page-state.tsx";
import {drawingOf} from "./drawing.ts";
import type {DrawingColours, DrawingSettings} from "./drawing.ts";
import type {Computed} from "./messages.ts";
import {NetworkCanvas} from "./network-canvas.tsx";
import {NetworkForm} from "./network-form.tsx";
import type {Change} from "./network-form.tsx";
import {usualType} from "../measure/common-search.ts";
import {fittingSettings, querySettings, settingsOf} from "./network-search.ts";
import type {NetworkSearch} from "./network-search.ts";
import {identitySentence, networkSentence} from "./network-sentence.ts";
import {strongEnough} from "./ties.ts";
import {TiesTable} from "./ties-table.tsx";
import {TimeBar} from "./time-bar.tsx";
import {behindQuery, networkQuery, sliceQuery} from "./use-network.ts";
import "../measure/measure.css";
import "./network.css";

const route = getRouteApi("/network");

/** Who agrees with whom, and when. */
export function NetworkPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const wide = useMediaQuery("(min-width: 1200px)", true);
  const [settingsOpen, setSettingsOpen] = useState<boolean | null>(null);
  const types = (useQuery(typesQuery).data?.rows ?? []).filter(({variables}) => variables.some(({kind}) => kind === "entity" || kind === "entities"));
  const change = useQuery(projectQuery).data?.change;
  const type = search.type ?? usualType(types);
  const settings = useMemo(() => settingsOf(search), [settingsKey(search)]);
  const computed = useQuery(networkQuery({type, change, settings}));
  const onChange = useCallback((next: Change) => void navigate({search: (before) => ({...before, ...next}) as typeof before, replace: true}), [navigate]);
  const formShown = settingsOpen ?? wide;
  return (
    <div className="page">
      <header className="page-head">
        <h1>Network</h1>
        <Button variant="default" leftSection={<IconAdjustments size={16} />} aria-expanded={formShown} onClick={() => setSettingsOpen(!formShown)}>
          Settings
        </Button>
        <Downloads path="/network" settings={{...querySettings(search), type}} formats={["csv", "graphml", "gexf", "dl", "net", "svg", "png", "json"]} />
      </header>
      <div className="measure network" data-form={formShown || undefined}>
        {formShown && <NetworkForm search={search} types={types} type={type} names={computed.data?.names ?? []} onChange={onChange} />}
        {computed.isError && <Failed error={computed.error} onRetry={() => void computed.refetch()} />}
        {computed.isPending && <Waiting what="Computing the network" />}
        {computed.data !== undefined && !computed.isError && (
          <Shown computed={computed.data} of={computed.isPlaceholderData ? 0 : computed.dataUpdatedAt} search={search} onChange={onChange} />
        )}
      </div>
    </div>
  );
}

/** What the kernel depends on; the slice, the threshold and the open tie are only ways of looking. */
function settingsKey({slice: _, threshold: __, one: ___, other: ____, ...rest}: NetworkSearch): string {
  return JSON.stringify(rest);
}

interface ShownProps {
  readonly computed: Computed;
  /** Names the network computed last; 0 while another is on its way. */
  readonly of: number;
  readonly search: NetworkSearch;
  readonly onChange: (change: Change) => void;
}

const noTies = {rows: [], columns: [], from: new Int32Array(), to: new Int32Array(), weight: new Float64Array()};

function Shown({computed, of, search, onChange}: ShownProps) {
  const {mode = "one", threshold = 0, isolates = false, one, other} = search;
  const slice = Math.min(search.slice ?? 0, Math.max(0, computed.slices.length - 1));
  const head = computed.slices[slice];
  const ties = useQuery({...sliceQuery(of, slice), enabled: of > 0}).data ?? noTies;
  const windowed = computed.slices.length > 1 && head !== undefined ? {start: head.start, stop: head.stop} : {};
  const edge = one === undefined || other === undefined ? null : {row: one, column: other, ...windowed};
  const behind = useQuery({...behindQuery(of, edge), enabled: of > 0 && edge !== null});
  const count = strongEnough(ties, threshold);
  const {aggregate} = fittingSettings(search);
  const {places, strongest} = computed;
  const draw = useCallback(
    (colours: DrawingColours) => drawingOf(ties, places, {mode, meaning: meaningOf(aggregate), threshold, isolates, strongest, colours}),
    [ties, places, mode, aggregate, threshold, isolates, strongest],
  );
  const sentence = networkSentence({ties, count, mode, isolates, statements: head?.statements ?? 0});
  const onPick = useCallback((a: string, b: string) => onChange({one: a, other: b}), [onChange]);
  const onSlice = useCallback((next: number) => onChange({slice: next === 0 ? undefined : next}), [onChange]);
  if (computed.slices.length === 0)
    return (
      <Empty title="No window fits into this range">
        <p>Take a shorter window, or widen the range of time.</p>
      </Empty>
    );
  if (head?.statements === 0 && computed.slices.length === 1) return <NoTies />;
  return (
    <>
      <section className="measure-picture" aria-label="Picture of the network">
        <p className="said" role="status">
          {sentence} {identitySentence(search.identity)} {computed.notes.join(" ")}
        </p>
        {count === 0 && head !== undefined && (
          <p className="network-none">No tie {computed.slices.length > 1 ? "in this window" : "to draw with these settings"}.</p>
        )}
        <NetworkCanvas draw={draw} places={places} label={sentence} chosen={{one, other}} onPick={onPick} />
        <div className="network-foot">
          {computed.slices.length > 1 && <TimeBar slices={computed.slices} slice={slice} onSlice={onSlice} />}
          <Threshold strongest={strongest} whole={computed.whole} value={threshold} onChange={(value) => onChange({threshold: value || undefined})} />
        </div>
      </section>
      {edge !== null ? (
        <PassagesPanel
          key={`${edge.row} ${edge.column}`}
          title={`${edge.row} and ${edge.column}`}
          statements={[...(behind.data ?? [])]}
          onClose={() => onChange({one: undefined, other: undefined})}
        />
      ) : (
        <TiesTable ties={ties} mode={mode} count={count} whole={computed.whole} onPick={onPick} />
      )}
    </>
  );
}

function meaningOf(aggregate: NetworkSearch["aggregate"]): DrawingSettings["meaning"] {
  if (aggregate === "congruence") return "agree";
  if (aggregate === "conflict") return "disagree";
  return aggregate === "subtract" ? "signed" : "neutral";
}

interface ThresholdProps {
  readonly strongest: number;
  readonly whole: boolean;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Threshold({strongest, whole, value, onChange}: ThresholdProps) {
  if (strongest <= 0) return null;
  return (
    <div className="threshold">
      <span id="threshold-label">Ties from</span>
      <Slider
        className="time-slider"
        min={0}
        max={strongest}
        step={whole ? 1 : strongest / 50}
        value={Math.min(value, strongest)}
        onChange={onChange}
        label={(one) => (whole ? String(one) : one.toFixed(2))}
        thumbProps={{"aria-labelledby": "threshold-label"}}
        thumbLabel="Weakest tie shown"
        size="sm"
      />
      <output className="threshold-words">{whole ? value : value.toFixed(2)}</output>
    </div>
  );
}

function NoTies() {
  return (
    <Empty title="No statement to count">
      <p>
        A network needs statements with a holder and a concept. Mark some in the <Link to="/reader">Reader</Link>, or widen the settings.
      </p>
    </Empty>
  );
}
