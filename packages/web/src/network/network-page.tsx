import {Button, Slider} from "@mantine/core";
import {useMediaQuery} from "@mantine/hooks";
import {IconAdjustments} from "@tabler/icons-react";
import {analyses, fileFormats, networkNeeds} from "@standpoint/analysis";
import {isCombined, strongEnough} from "@standpoint/draw";
import type {Ties} from "@standpoint/draw";
import {useQuery} from "@tanstack/react-query";
import {getRouteApi, Link} from "@tanstack/react-router";
import {useCallback, useMemo, useState} from "react";
import {projectQuery} from "../api/queries.ts";
import {PassagesPanel} from "../passages/passages-panel.tsx";
import {Downloads} from "../shell/downloads.tsx";
import {Empty, Failed, Waiting, lacks} from "../shell/page-state.tsx";
import {ActorsTable} from "./actors-table.tsx";
import {ColourLegend} from "./colour-legend.tsx";
import {drawingOf} from "./drawing.ts";
import type {DrawingColours} from "./drawing.ts";
import type {Computed, Grouped, SliceHead} from "./messages.ts";
import {NetworkCanvas} from "./network-canvas.tsx";
import {NetworkForm} from "./network-form.tsx";
import type {Change} from "./network-form.tsx";
import {ChooseType} from "../measure/choose-type.tsx";
import {useType} from "../measure/use-type.ts";
import type {Whose} from "../measure/messages.ts";
import {actorQuery, clusterQuery, querySettings, settingsOf} from "./network-search.ts";
import type {NetworkSearch} from "./network-search.ts";
import {placesOf} from "./places.ts";
import {identitySentence, networkSentence} from "./network-sentence.ts";
import {SavePicture} from "../paint/save-picture.tsx";
import {drawingPicture, paperColours} from "./drawing-picture.ts";
import {tiesTable} from "./network-tables.ts";
import {Compared, Multiples} from "./several-slices.tsx";
import {TiesTable} from "./ties-table.tsx";
import {TimeBar} from "./time-bar.tsx";
import {useActorLooks} from "./use-actor-looks.ts";
import type {ActorNumbers} from "./use-actor-looks.ts";
import {laterQuery, networkQuery} from "./use-network.ts";
import "../measure/measure.css";
import "./network.css";

const route = getRouteApi("/network");

/** Who agrees with whom, and when. */
export function NetworkPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const wide = useMediaQuery("(min-width: 1200px)", true);
  const [settingsOpen, setSettingsOpen] = useState<boolean | null>(null);
  const {types, type, fault} = useType(search.type, networkNeeds(search));
  const change = useQuery(projectQuery).data?.change;
  const settings = useMemo(() => settingsOf(search), [settingsKey(search)]);
  const {identity, knownAt} = search;
  const computed = useQuery(networkQuery(type === undefined || change === undefined ? null : {type, change, identity, knownAt}, settings));
  const onChange = useCallback((next: Change) => void navigate({search: (before) => ({...before, ...next}) as typeof before, replace: true}), [navigate]);
  const formShown = settingsOpen ?? wide;
  return (
    <div className="page">
      <header className="page-head">
        <h1>{analyses.network.word}</h1>
        <Button variant="default" leftSection={<IconAdjustments size={16} />} aria-expanded={formShown} onClick={() => setSettingsOpen(!formShown)}>
          Settings
        </Button>
        <Downloads path="/network" settings={{...querySettings(search), type}} formats={fileFormats("network")} />
        {search.clusters !== undefined && (
          <Downloads label="Clusters" path="/clusters" settings={{...clusterQuery(search), type}} formats={fileFormats("clusters")} />
        )}
        {search.beside === "actors" && (
          <Downloads label="Measures" path="/structure" settings={{...actorQuery(search), type}} formats={fileFormats("structure")} />
        )}
      </header>
      <div className="measure network" data-form={formShown || undefined}>
        {formShown && (
          <NetworkForm
            search={search}
            types={types}
            type={type}
            names={computed.data?.names ?? []}
            attributes={Object.keys(computed.data?.described?.attributes ?? {})}
            onChange={onChange}
          />
        )}
        {fault !== null && <ChooseType fault={fault} />}
        {lacks(computed) && <Failed error={computed.error} onRetry={() => void computed.refetch()} />}
        {fault === null && computed.isPending && <Waiting what="Computing the network" />}
        {!lacks(computed) && computed.data !== undefined && (
          <Shown computed={computed.data} of={computed.isPlaceholderData ? 0 : computed.dataUpdatedAt} search={search} onChange={onChange} />
        )}
      </div>
    </div>
  );
}

/** What the kernel depends on: the rest of the address is only ways of looking. */
function settingsKey(search: NetworkSearch): string {
  return JSON.stringify(settingsOf(search));
}

interface ShownProps {
  readonly computed: Computed;
  /** Names the network computed last; 0 while another is on its way. */
  readonly of: number;
  readonly search: NetworkSearch;
  readonly onChange: (change: Change) => void;
}

const noTies: Ties = {mode: "one", aggregate: "ignore", rows: [], columns: [], from: new Int32Array(), to: new Int32Array(), weight: new Float64Array()};

function Shown({computed, of, search, onChange}: ShownProps) {
  const {threshold = 0, isolates = false} = search;
  const {slices, notes} = computed;
  const slice = Math.min(search.slice ?? 0, Math.max(0, slices.length - 1));
  const head = slices[slice];
  const ties = useQuery(laterQuery<"slice">(of, {ask: "slice", slice})).data ?? noTies;
  const numbers = useActorLooks({of, slice, described: computed.described}, search);
  const count = strongEnough(ties, threshold);
  const several = slices.length > 1 && search.show === "multiples";
  const sentence = several ? `${String(slices.length)} slices; one opens large.` : networkSentence({ties, count, isolates, statements: head?.statements ?? 0});
  const onSlice = useCallback((next: number) => onChange({slice: next === 0 ? undefined : next}), [onChange]);
  if (slices.length === 0)
    return (
      <Empty title="No window fits into this range">
        <p>Take a shorter window, or widen the range of time.</p>
      </Empty>
    );
  if (head?.statements === 0 && slices.length === 1) return <NoTies />;
  const seen = {computed, of, search, onChange, ties, slice, head, numbers, count, sentence};
  return (
    <>
      <section className="measure-picture" aria-label="Picture of the network">
        <p className="said" role="status">
          {sentence} {identitySentence(search.identity)} {clusterSentence(search, numbers.grouped)} {numbers.error?.message}{" "}
          {[...new Set([...(numbers.grouped?.notes ?? []), ...notes])].join(" ")}
        </p>
        <Drawn {...seen} />
        <div className="network-foot">
          {!several && search.show !== "compared" && <ColourLegend name={search.colour ?? ""} lines={numbers.legend} />}
          {slices.length > 1 && !several && <TimeBar slices={slices} slice={slice} onSlice={onSlice} />}
          {!isCombined(computed.reading) && (
            <Threshold
              strongest={computed.strongest}
              whole={computed.whole}
              value={threshold}
              onChange={(value) => onChange({threshold: value || undefined})}
            />
          )}
        </div>
      </section>
      <Beside {...seen} />
    </>
  );
}

interface SeenProps extends ShownProps {
  readonly ties: Ties;
  readonly slice: number;
  readonly head: SliceHead | undefined;
  readonly numbers: ActorNumbers;
  /** Ties strong enough to be drawn. */
  readonly count: number;
  readonly sentence: string;
}

const closed = {one: undefined, other: undefined, actor: undefined, concept: undefined};

/** The picture asked for: one slice, one against another, or all of them small. */
function Drawn({computed, of, search, onChange, ties, slice, head, numbers, count, sentence}: SeenProps) {
  const {threshold = 0, isolates = false, show, one, other} = search;
  const {layout, reading, strongest, slices} = computed;
  const {looks} = numbers;
  const places = useMemo(() => placesOf(layout), [layout]);
  const draw = useCallback(
    (colours: DrawingColours) => drawingOf(ties, places, {threshold, isolates, strongest, colours, actors: looks}),
    [ties, places, threshold, isolates, strongest, looks],
  );
  const several = {of, slices, layout, aggregate: reading, strongest, threshold};
  const onPick = useCallback((a: string, b: string) => onChange({...closed, one: a, other: b}), [onChange]);
  const onName = useCallback((name: string, side: "row" | "column") => onChange({...closed, [side === "row" ? "actor" : "concept"]: name}), [onChange]);
  if (slices.length > 1 && show === "multiples") {
    return <Multiples {...several} onSlice={(next) => onChange({slice: next === 0 ? undefined : next, show: undefined})} />;
  }
  if (slices.length > 1 && show === "compared") {
    const against = Math.min(search.against ?? 0, slices.length - 1);
    const onAgainst = (next: number) => onChange({against: next});
    return <Compared {...several} {...{slice, against, onAgainst, onPick, onName}} />;
  }
  const {legend} = numbers;
  const picture = () =>
    drawingPicture(draw(paperColours), {
      places,
      groups: looks.groups,
      legend,
      legendName: search.colour ?? "",
      sentence: `${sentence} ${lookSentence(search, numbers.grouped)}`,
    });
  return (
    <>
      <div className="network-save">
        <SavePicture picture={picture} title="network" table={() => tiesTable(ties, count)} />
      </div>
      {count === 0 && head !== undefined && <p className="network-none">No tie {slices.length > 1 ? "in this window" : "to draw with these settings"}.</p>}
      <NetworkCanvas draw={draw} places={places} label={sentence} chosen={{one, other}} onPick={onPick} onName={onName} groups={looks.groups} />
    </>
  );
}

/** The passages that are open, or else the ties or the actors as a table. */
function Beside({computed, of, search, onChange, ties, head, numbers, count}: SeenProps) {
  const {one, other, actor, concept, beside} = search;
  const windowed = computed.slices.length > 1 && head !== undefined ? {start: head.start, stop: head.stop} : undefined;
  const edge = one === undefined || other === undefined ? null : {row: one, column: other, ...windowed};
  const name = actor ?? concept;
  const whose: Whose | null = name === undefined ? null : {of: actor === undefined ? "concept" : "actor", name, ...(windowed ? {within: windowed} : {})};
  const behind = useQuery(laterQuery<"behind">(of, edge && {ask: "behind", edge}));
  const said = useQuery(laterQuery<"whose">(of, whose && {ask: "whose", whose}));
  const onClose = () => onChange(closed);
  if (edge !== null)
    return (
      <PassagesPanel key={`${edge.row} ${edge.column}`} title={`${edge.row} and ${edge.column}`} statements={[...(behind.data ?? [])]} onClose={onClose} />
    );
  if (whose !== null && name !== undefined) return <PassagesPanel key={name} title={name} statements={[...(said.data ?? [])]} onClose={onClose} />;
  if (beside === "actors") return <ActorsTable {...numbers} described={computed.described} onActor={(next) => onChange({...closed, actor: next})} />;
  const onPick = (a: string, b: string) => onChange({...closed, one: a, other: b});
  return <TiesTable ties={ties} count={count} onPick={onPick} />;
}

/** What the outlines are, and how good. */
function clusterSentence({clusters, mode = "one"}: NetworkSearch, grouped: Grouped | null): string {
  if (clusters === undefined || grouped === null) return "";
  if (grouped.k === null) return "Nobody to put into clusters.";
  const ofWhat = mode === "one" ? "the ties" : "agreement less disagreement between actors";
  const worth = grouped.modularity === null ? "no tie above 0" : `modularity ${grouped.modularity.toFixed(2)}`;
  return `${String(grouped.k)} ${grouped.k === 1 ? "cluster" : "clusters"} by ${clusters} of ${ofWhat} (${worth}${densitySentence(grouped)}).`;
}

function densitySentence({densities}: Grouped): string {
  const percent = (share: number) => `${String(Math.round(100 * share))} %`;
  const parts = (["within", "between"] as const).flatMap((where) => {
    const share = densities?.[where] ?? null;
    return share === null ? [] : [`${percent(share)} of pairs tied ${where} groups`];
  });
  return parts.map((part) => `; ${part}`).join("");
}

/** What a picture by itself has to say of clusters, sizes and shades. */
function lookSentence(search: NetworkSearch, grouped: Grouped | null): string {
  const {size = "the ties shown", shade, colour} = search;
  const told = shade === undefined || colour !== undefined ? `Sizes tell ${size}.` : `Sizes tell ${size}, shades ${shade}.`;
  return `${clusterSentence(search, grouped)} ${told}`;
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
