import {
  IconAffiliate,
  IconBook2,
  IconFiles,
  IconGridDots,
  IconHeartHandshake,
  IconHistory,
  IconListDetails,
  IconMessages,
  IconQuote,
  IconSitemap,
  IconTimeline,
} from "@tabler/icons-react";
import type {Icon} from "@tabler/icons-react";

export interface PageEntry {
  readonly word: string;
  readonly to: "/documents" | "/reader" | "/statements" | "/network" | "/matrix" | "/lines" | "/bases" | "/lineage" | "/sources" | "/threads" | "/history";
  readonly icon: Icon;
  /** For the palette. */
  readonly about: string;
}

/** The side bar, from top to bottom. */
export const pages: readonly PageEntry[] = [
  {word: "Documents", to: "/documents", icon: IconFiles, about: "The texts: list, import, metadata"},
  {word: "Reader", to: "/reader", icon: IconBook2, about: "Read a text and mark statements in it"},
  {word: "Statements", to: "/statements", icon: IconListDetails, about: "Every statement in one table"},
  {word: "Network", to: "/network", icon: IconAffiliate, about: "Who agrees with whom, and when"},
  {word: "Matrix", to: "/matrix", icon: IconGridDots, about: "Where each actor stands on each concept"},
  {word: "Lines", to: "/lines", icon: IconTimeline, about: "When an actor changed its line, and what contradicts itself"},
  {word: "Bases", to: "/bases", icon: IconHeartHandshake, about: "What organisations could sign together, and what keeps one out"},
  {word: "Lineage", to: "/lineage", icon: IconSitemap, about: "Where organisations come from, and what became of them"},
  {word: "Sources", to: "/sources", icon: IconQuote, about: "Own words or reports, and who disputes them"},
  {word: "Threads", to: "/threads", icon: IconMessages, about: "What answers what, and which claims stand"},
  {word: "History", to: "/history", icon: IconHistory, about: "Who did what, and when"},
];
