import {clusterFiles, clusterFormats, clustersAnswer, type Words} from "@standpoint/workbench";
import {Command} from "commander";
import {withBootstrap, withMeasure, withOutput} from "../options.ts";
import type {PrintOptions} from "../print.ts";
import {printMeasure} from "../print-measure.ts";
import {intervalColumn, intervalText, type Interval} from "../interval.ts";
import type {Table} from "../table.ts";

interface ClusterParts {
  readonly slices: readonly {
    readonly mid: string | null;
    readonly method: string;
    readonly k: number | null;
    readonly modularity: number | null;
    readonly interval?: Interval | null;
    readonly membership: Readonly<Record<string, number>>;
  }[];
  readonly notes: readonly string[];
}

export function clustersCommand(): Command {
  const command = new Command("clusters")
    .description("Which actors stand together: groups by one method or by all, with their weighted modularity.")
    .argument("<project>", "a .standpoint project, or a .dna database directly")
    .option(
      "--method <method>",
      "louvain, leiden, walktrap, fastgreedy, leading-eigen, edge-betweenness, infomap, label-propagation, single, average, complete, ward, kmeans, pam, concor, spectral, or all (default: leiden)",
    )
    .option("--k <n>", "how many groups (default: the number of the highest modularity)")
    .option("--most <n>", "the most groups tried by methods that have to try each number (default: 5)");
  withBootstrap(withMeasure(command)).addHelpText(
    "after",
    `
Examples:
  standpoint clusters debate.standpoint
  standpoint clusters debate.standpoint --method all
  standpoint clusters debate.standpoint --method ward --k 2 --window years:1 --format csv`,
  );
  return withOutput(command, "table, json, csv, svg, png").action(async (path: string, options: PrintOptions & Words) => {
    await printMeasure({path, options, answer: clustersAnswer, files: clusterFiles, formats: clusterFormats}, (json) => table(json as unknown as ClusterParts));
  });
}

function table({slices, notes}: ClusterParts): Table {
  return {
    columns: [
      {title: "middle"},
      {title: "method"},
      {title: "k", number: true},
      {title: "modularity", number: true},
      ...intervalColumn(slices),
      {title: "groups", wrap: true},
    ],
    rows: slices.map(({mid, method, k, modularity, interval, membership}) => [
      mid?.slice(0, 10) ?? null,
      method,
      k,
      modularity?.toFixed(3) ?? "–",
      ...intervalText(interval),
      groupsText(membership),
    ]),
    notes,
    empty: "No slice came out of these settings.",
  };
}

function groupsText(membership: Readonly<Record<string, number>>): string {
  const groups: string[][] = [];
  for (const [actor, group] of Object.entries(membership)) (groups[group] ??= []).push(actor);
  return groups.map((actors) => actors.join(", ")).join(" | ");
}
