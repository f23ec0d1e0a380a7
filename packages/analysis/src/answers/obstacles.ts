import type {obstacleOptions} from "../bases/options.ts";
import type {NeutralRule} from "../bases/positions.ts";
import type {Standing} from "../bases/standings.ts";
import type {Point} from "../lines/rules.ts";
import type {ApartJson} from "./bases.ts";
import type {Answer, AskedBy, Behind, ConditionJson, Filtered, WithPassages} from "./answer.ts";

/** What keeps organisations from signing a draft, and the cheapest way to more signers. */
export interface ObstaclesAnswer extends Answer<"obstacles", Filtered<AskedBy<typeof obstacleOptions> & {readonly neutral: NeutralRule}>>, WithPassages {
  readonly points: readonly Point[];
  /** Who signs every point. */
  readonly signers: readonly string[];
  /** Who of them refuses the company of which others: they cannot sign one paper. */
  readonly apart: readonly ApartJson[];
  /** Who can sign, then who lacks the least. */
  readonly actors: readonly ObstacleRow[];
  /** The cheapest first. */
  readonly ways: readonly WayJson[];
}

export interface ObstacleRow {
  readonly actor: string;
  /** Whether it is known to hold every point. */
  readonly holdsAll: boolean;
  /** One for each point of the draft, in its order. */
  readonly cells: readonly ObstacleCell[];
  /** Whose company it refuses: `with` those of it who sign, `among` those of it who may. */
  readonly company: readonly (Behind & {readonly concept: string; readonly with: readonly string[]; readonly among: readonly string[]})[];
}

export interface ObstacleCell extends Behind, Point {
  readonly standing: Standing;
  /** By whose words, or that it follows by a rule; null where nothing is heard. */
  readonly how: "own words" | "report" | "rule" | null;
  /** Under what it holds the point, or the other side; "" where it says without one. */
  readonly condition: string;
  /** All that it holds on the concept under a condition, on either side, alone or beside what it holds without one. */
  readonly conditions: readonly ConditionJson[];
  /** The rules it follows by, as they are typed; left out where it is on record itself. */
  readonly rules?: readonly string[];
}

/** What would bring an actor to sign, and who signs then. */
export interface WayJson {
  readonly actor: string;
  readonly drop: readonly Point[];
  readonly meet: readonly (Point & {readonly condition: string})[];
  readonly ask: readonly Point[];
  readonly gains: readonly string[];
  /** Who of those who then sign refuses the company of which others. */
  readonly apart: readonly ApartJson[];
}
