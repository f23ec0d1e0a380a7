import {bearings, lineage, lines, sources as computed, type AskedBy, type Bearing, type Sources, sourceOptions} from "@standpoint/analysis";
import {Missing, type DocumentRow, type Frame, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {frameFor, askedOf, computedBy} from "../filters.ts";
import {verdictsOf, type Verdict} from "../lines/verdicts.ts";
import {nameUnder} from "../lineage/names.ts";
import {framesWith} from "../role-frames.ts";
import {disputesOf, type Dispute} from "./disputes.ts";
import {documentsByWork} from "./works.ts";

export interface SourcesWish {
  readonly frame: Frame;
  readonly settings: AskedBy<typeof sourceOptions>;
  /** The actor asked for. */
  readonly actor?: string | undefined;
  readonly sources: Sources;
  readonly bearing: (reporter: string, holder: string) => Bearing;
  readonly disputes: readonly Dispute[];
  readonly verdicts: readonly Verdict[];
  readonly documents: readonly DocumentRow[];
  readonly documentOf: (work: string) => DocumentRow | undefined;
}

/** Own words and reports. Throws Missing for an `--actor` that neither holds a position nor reports one. */
export async function sources(store: Store, words: Words): Promise<SourcesWish> {
  const {actor: asked, ...rest} = askedOf(sourceOptions, words);
  const actor = asked === undefined ? undefined : await nameUnder(store, words, asked);
  const settings = {...computedBy(rest), actor};
  const frame = await frameFor(store, words, ["holder", "concept", "stance"]);
  const documents = await store.documents();
  const documentOf = documentsByWork(documents, await store.entities("work"));
  const places = new Map(Array.from(frame.documentIds, (id, place) => [id, place]));
  const placeOf = (work: string) => places.get(documentOf(work)?.id ?? -1);
  const found = computed(frame, {...settings, documentOf: placeOf});
  if (actor !== undefined && found.tellings.length === 0 && found.reporting.length === 0)
    throw new Missing(`Nothing is said by or of "${actor}" under these filters: "standpoint entities P --kind actor" lists the names.`);
  const shown = new Set(found.tellings.map(({statement}) => statement));
  const disputes = (await disputesOf(store, words)).filter(({statement}) => shown.has(statement));
  return {
    frame,
    settings,
    actor,
    sources: found,
    bearing: bearings(lines(frame).lines, await tiesOf(store, words)),
    disputes,
    verdicts: await verdictsOf(store, words),
    documents,
    documentOf,
  };
}

/** Whether one organisation is a section or affiliate of the other. */
async function tiesOf(store: Store, words: Words): Promise<(one: string, other: string) => boolean> {
  const {affiliations} = lineage(await framesWith(store, words, ["subject", "relation", "object"]));
  const ties = new Set(affiliations.flatMap(({actor, of}) => [`${actor}\u0000${of}`, `${of}\u0000${actor}`]));
  return (one, other) => ties.has(`${one}\u0000${other}`);
}
