import {flag, whole} from "@standpoint/model";

/** How answers are presented; no number depends on it. */
export const passagesOption = {passages: flag({words: "with the passages of all statements named"})};
export const widthOption = {width: whole({takes: "pixels", words: "width of the picture", least: 320, most: 20_000, otherwise: "as wide as it needs"})};
