import {
  IconAffiliate,
  IconArchive,
  IconArrowsSplit2,
  IconBarrierBlock,
  IconBook2,
  IconEarOff,
  IconFiles,
  IconFolderOpen,
  IconForms,
  IconGridDots,
  IconHeartHandshake,
  IconHistory,
  IconListDetails,
  IconListSearch,
  IconMessages,
  IconQuote,
  IconRulerMeasure,
  IconSitemap,
  IconStack2,
  IconTags,
  IconTimeline,
  IconTimelineEvent,
  IconUsers,
} from "@tabler/icons-react";
import {analyses} from "@standpoint/analysis";
import type {AnalysisName} from "@standpoint/analysis";
import type {Icon} from "@tabler/icons-react";

/** Analyses that have a page of their own. */
type PagedName = {[Name in AnalysisName]: (typeof analyses)[Name]["page"] extends false ? never : Name}[AnalysisName];

export interface PageEntry {
  readonly word: string;
  readonly to: "/project" | "/documents" | "/reader" | "/statements" | "/history" | "/search" | "/concepts" | "/actors" | "/types" | `/${PagedName}`;
  readonly icon: Icon;
  /** For the palette. */
  readonly about: string;
}

/** Behind the project's name, above the others. */
export const projectPage: PageEntry = {word: "Project", to: "/project", icon: IconArchive, about: "Which file is open, a copy of it, another project"};

/** The pages of analyses, in the order of the side bar. */
const icons: Readonly<Record<PagedName, Icon>> = {
  network: IconAffiliate,
  polarization: IconArrowsSplit2,
  backbone: IconStack2,
  phases: IconTimelineEvent,
  scaling: IconRulerMeasure,
  matrix: IconGridDots,
  lines: IconTimeline,
  bases: IconHeartHandshake,
  obstacles: IconBarrierBlock,
  lineage: IconSitemap,
  sources: IconQuote,
  threads: IconMessages,
  dossier: IconFolderOpen,
  silences: IconEarOff,
};

const analysisPages = (Object.keys(icons) as PagedName[]).map((name): PageEntry => {
  const {word, about} = analyses[name];
  return {word, to: `/${name}`, icon: icons[name], about};
});

/** The side bar, from top to bottom. */
export const pages: readonly PageEntry[] = [
  {word: "Documents", to: "/documents", icon: IconFiles, about: "The texts: list, import, metadata"},
  {word: "Reader", to: "/reader", icon: IconBook2, about: "Read a text and mark statements in it"},
  {word: "Statements", to: "/statements", icon: IconListDetails, about: "Every statement in one table"},
  {word: "Search", to: "/search", icon: IconListSearch, about: "Find words in the texts, code all hits, highlighters"},
  {word: "Concepts", to: "/concepts", icon: IconTags, about: "The concepts as a tree: rename, merge, split, define"},
  {word: "Actors", to: "/actors", icon: IconUsers, about: "Persons and organisations, their names and parents"},
  ...analysisPages,
  {word: "Types", to: "/types", icon: IconForms, about: "Statement types, their variables, roles and colours"},
  {word: "History", to: "/history", icon: IconHistory, about: "Who did what, and when"},
];
