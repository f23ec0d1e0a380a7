import {
  IconAffiliate,
  IconArchive,
  IconArrowsSplit2,
  IconBook2,
  IconFiles,
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
import type {Icon} from "@tabler/icons-react";

export interface PageEntry {
  readonly word: string;
  readonly to:
    | "/project"
    | "/documents"
    | "/reader"
    | "/statements"
    | "/network"
    | "/polarization"
    | "/backbone"
    | "/phases"
    | "/scaling"
    | "/matrix"
    | "/lines"
    | "/bases"
    | "/lineage"
    | "/sources"
    | "/threads"
    | "/history"
    | "/search"
    | "/concepts"
    | "/actors"
    | "/types";
  readonly icon: Icon;
  /** For the palette. */
  readonly about: string;
}

/** Behind the project's name, above the others. */
export const projectPage: PageEntry = {word: "Project", to: "/project", icon: IconArchive, about: "Which file is open, a copy of it, another project"};

/** The side bar, from top to bottom. */
export const pages: readonly PageEntry[] = [
  {word: "Documents", to: "/documents", icon: IconFiles, about: "The texts: list, import, metadata"},
  {word: "Reader", to: "/reader", icon: IconBook2, about: "Read a text and mark statements in it"},
  {word: "Statements", to: "/statements", icon: IconListDetails, about: "Every statement in one table"},
  {word: "Search", to: "/search", icon: IconListSearch, about: "Find words in the texts, code all hits, highlighters"},
  {word: "Concepts", to: "/concepts", icon: IconTags, about: "The concepts as a tree: rename, merge, split, define"},
  {word: "Actors", to: "/actors", icon: IconUsers, about: "Persons and organisations, their names and parents"},
  {word: "Network", to: "/network", icon: IconAffiliate, about: "Who agrees with whom, and when"},
  {word: "Polarization", to: "/polarization", icon: IconArrowsSplit2, about: "How far the debate falls into camps, and when"},
  {word: "Backbone", to: "/backbone", icon: IconStack2, about: "Which concepts the debate hangs on, and which are redundant"},
  {word: "Phases", to: "/phases", icon: IconTimelineEvent, about: "When the structure of the debate changed"},
  {word: "Scaling", to: "/scaling", icon: IconRulerMeasure, about: "Where actors lie on one or two axes"},
  {word: "Matrix", to: "/matrix", icon: IconGridDots, about: "Where each actor stands on each concept"},
  {word: "Lines", to: "/lines", icon: IconTimeline, about: "When an actor changed its line, and what contradicts itself"},
  {word: "Bases", to: "/bases", icon: IconHeartHandshake, about: "What organisations could sign together, and what keeps one out"},
  {word: "Lineage", to: "/lineage", icon: IconSitemap, about: "Where organisations come from, and what became of them"},
  {word: "Sources", to: "/sources", icon: IconQuote, about: "Own words or reports, and who disputes them"},
  {word: "Threads", to: "/threads", icon: IconMessages, about: "What answers what, and which claims stand"},
  {word: "Types", to: "/types", icon: IconForms, about: "Statement types, their variables, roles and colours"},
  {word: "History", to: "/history", icon: IconHistory, about: "Who did what, and when"},
];
