export {palettes, type Paint, type Palette} from "./palette.ts";
export type {About, Mark, Picture} from "./marks.ts";
export {escaped, svg, type SvgOptions} from "./svg.ts";
export {layoutOf, type Layout, type LayoutOptions, type Node} from "./network/layout.ts";
export {networkMarks, type NetworkOptions} from "./network/network.ts";
export {matrixMarks, type MatrixOptions} from "./matrix.ts";
export {frequencyMarks, type FrequencyOptions} from "./frequency.ts";
export {timelineMarks, type TimelineOptions} from "./timeline/timeline.ts";
export {lineageMarks, type LaneMeasure, type LineageOptions} from "./lineage/lineage.ts";
