import type {sizeOptions} from "../lineage/options.ts";
import type {Answer, AskedBy, FilteredOfAll, Days, WithPassages} from "./answer.ts";

/** How large organisations were, and who says so. */
export interface SizesAnswer extends Answer<"measures", FilteredOfAll<AskedBy<typeof sizeOptions>>>, WithPassages {
  readonly rows: readonly Size[];
}

/** A size as somebody gives it: members, copies, people present. */
export interface Size extends Days {
  readonly subject: string;
  readonly measure: string;
  readonly value: number | null;
  /** How the number is to be taken, such as "more than"; left out where it is the number itself. */
  readonly bound?: string;
  readonly unit: string;
  /** The subject's own claim; another's estimate otherwise. */
  readonly own: boolean;
  readonly by: string;
  /** Key of the statement, and the same as a number. */
  readonly statement: string;
  readonly id: number;
}
