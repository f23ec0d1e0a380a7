import type {LatticeDifference} from "../bases/lattice-difference.ts";
import type {basesQuestionOptions, BasesQuestion, basesTableOptions} from "../bases/options.ts";
import type {NeutralRule} from "../bases/positions.ts";
import type {Because, Standing, standingNames} from "../bases/standings.ts";
import type {Point} from "../lines/rules.ts";
import type {CompanyRefused} from "../bases/apart.ts";
import type {Answer, AskedBy, Behind, ConditionJson, Filtered, WithPassages} from "./answer.ts";

/** Where the table comes from: a project, or a file. */
export type BasesTableSettings = Filtered<AskedBy<typeof basesTableOptions> & {readonly neutral: NeutralRule}> | {readonly file: string};

type Dashed<Field extends string> = Field extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Dashed<Rest>}`
  : "";

/** Options as they were typed, by the names they are written by. */
export type TypedOptions = {
  readonly [Field in keyof typeof basesQuestionOptions as Dashed<Field>]?: number | string | readonly string[] | boolean;
};

/** What is found for one question. */
export type BasesFound<Question extends BasesQuestion> = Answer<"bases", {readonly question: Question} & BasesTableSettings & TypedOptions> &
  BasesParts[Question];

/** What is answered to one question. */
export type BasesAnswerTo<Question extends BasesQuestion> = BasesFound<Question> & WithPassages;

/** The table with what it rests on. */
export type TableAnswer = BasesAnswerTo<"table">;

/** What organisations could sign together: an answer to the question that `settings` name. */
export type BasesAnswer = {[Question in BasesQuestion]: BasesAnswerTo<Question>}[BasesQuestion];

/** What each question is answered with. Statements are keys. */
export interface BasesParts {
  readonly platform: PlatformParts;
  readonly signers: SignersParts;
  readonly exclude: ExcludeParts;
  readonly front: FrontParts;
  readonly drop: DropParts;
  readonly lattice: LatticeCount | LatticeParts | LatticeDifferenceParts;
  readonly implications: ImplicationCount | ImplicationParts;
  readonly table: TableParts;
}

/** Of each of those who hold a point: the statements it rests on. */
type ByActor = Readonly<Record<string, readonly string[]>>;

interface Lacking {
  readonly actor: string;
  readonly because: Because;
  readonly statements: readonly string[];
}

interface BasesInterval {
  readonly from: string | null;
  /** Null while it still holds. */
  readonly to: string | null;
  readonly signers: readonly string[];
}

/** What some share, and who stands in the way of the rest. */
export interface PlatformParts {
  readonly actors: readonly string[];
  /** `own` are those who say so themselves. */
  readonly platform: readonly (Point & {readonly statements: ByActor; readonly own: readonly string[]})[];
  /** What nobody of them is known not to hold. */
  readonly possible: readonly (Point & {readonly statements: ByActor})[];
  /** What some of them hold and others lack, the fewest lacking first. */
  readonly blockers: readonly (Point & {readonly lacking: readonly Lacking[]})[];
  /** The shortest lists of points whose signers hold the whole platform. */
  readonly generators: readonly (readonly Point[])[];
  /** How many points more the others share without each of them. */
  readonly gains: readonly {readonly actor: string; readonly points: number}[];
  readonly intervals: readonly BasesInterval[];
}

export interface NearSignerJson {
  readonly actor: string;
  readonly missing: readonly (Point & {readonly because: Because})[];
}

export interface SignerEvidence {
  readonly actor: string;
  readonly points: readonly (Point & {
    readonly standing: Standing;
    readonly own: number;
    readonly reported: number;
    readonly condition: string;
    /** All that it holds on the concept under a condition, on either side. */
    readonly conditions: readonly ConditionJson[];
    readonly statements: readonly string[];
  })[];
  /** Points it holds by what others say alone. */
  readonly reportedOnly: readonly Point[];
}

interface WouldSignJson {
  readonly actor: string;
  /** Points among these that it refuses, or abstains from, as things stand. */
  readonly refuses: readonly Point[];
  readonly conditions: readonly (Point & {readonly condition: string; readonly statements: readonly string[]})[];
  readonly open: number;
}

/** An actor who may sign the points, and whose company it refuses: `with` those of it who sign, `among` those of it who may. */
interface RefusedCompanyJson {
  readonly actor: string;
  /** The name of the company. */
  readonly concept: string;
  readonly statements: readonly string[];
  readonly with: readonly string[];
  readonly among: readonly string[];
}

/** Who signs a draft. */
export interface SignersParts {
  readonly points: readonly Point[];
  readonly certain: readonly string[];
  /** Not known to refuse any; the certain ones too. */
  readonly possible: readonly string[];
  readonly near: readonly NearSignerJson[];
  /** `open` points of the draft are unknown of the actor; a yes brings it onto so many platforms, null where they are too many. */
  readonly ask: readonly (Point & {readonly actor: string; readonly open: number; readonly affects: number | null})[];
  readonly byOwnWords: readonly string[];
  readonly byReport: readonly {readonly actor: string; readonly points: readonly Point[]}[];
  readonly opposed: readonly NearSignerJson[];
  readonly unknown: readonly string[];
  /** Who would sign were its conditions met; `open` more points are unknown of it. */
  readonly wouldSign: readonly WouldSignJson[];
  /** Of those who may sign: whose company they refuse. A paper that `with` of it signs is refused, whatever its points. */
  readonly company: readonly RefusedCompanyJson[];
  readonly evidence: readonly SignerEvidence[];
  readonly intervals: readonly BasesInterval[];
}

/** Which points keep some out. */
export interface ExcludeParts {
  readonly hard: boolean;
  readonly minimal: readonly (readonly (Point & {readonly shutsOut: readonly Lacking[]; readonly statements: ByActor})[])[];
  /** Those whom no point keeps out. */
  readonly impossible: readonly string[];
  readonly count: number;
  readonly atLeast: boolean;
}

export interface FrontJson {
  readonly actors: number;
  readonly points: number;
  /** How many platforms have just these two sizes. */
  readonly count: number;
  readonly example: Sides;
}

interface Sides {
  readonly actors: readonly string[];
  readonly points: readonly Point[];
}

/** How many actors share how many points at most. */
export interface FrontParts {
  readonly front: readonly FrontJson[];
  readonly atLeast: boolean;
}

/** What is left of a draft, who then signs, and who of them refuses the company of which others. */
interface DropKeeps {
  readonly points: readonly Point[];
  readonly signers: readonly string[];
  readonly apart: readonly ApartJson[];
}

/** Somebody who signs and refuses the company of others who do, and the name of that company. */
export interface ApartJson {
  readonly actor: string;
  readonly concept: string;
  readonly with: readonly string[];
}

/** What to drop so that enough sign. */
export interface DropParts {
  /** One that leaves nothing stands first. */
  readonly drops: readonly (readonly Point[])[];
  /** What each of `drops` leaves, and who then signs. */
  readonly keeps: readonly DropKeeps[];
  readonly conflicts: readonly (readonly Point[])[];
  readonly atLeast: boolean;
}

/** How many platforms there are. */
export interface LatticeCount {
  readonly count: number;
  readonly atLeast: boolean;
  /** Cells of the table that are held. */
  readonly crosses: number;
  /** Of neighbours; left out where there are too many platforms. */
  readonly covers?: number;
}

/** All platforms, each under those with more actors. */
export interface LatticeParts extends LatticeCount {
  readonly covers: number;
  readonly concepts: readonly PlatformJson[];
}

export interface PlatformJson extends Sides {
  /** "12/32"; null where there are too many platforms to say. */
  readonly stability: string | null;
  /** Places in `concepts` of those next to it. */
  readonly covers: readonly number[];
}

/** What became of the platforms since an earlier day. */
export interface LatticeDifferenceParts extends Omit<LatticeDifference, "complete"> {
  readonly atLeast: boolean;
}

/** How many implications there are. */
export interface ImplicationCount {
  readonly count: number;
  readonly atLeast: boolean;
}

/** Who signs this signs that. */
export interface ImplicationParts extends ImplicationCount {
  readonly implications: readonly ImplicationJson[];
}

export interface ImplicationJson {
  readonly if: readonly Point[];
  readonly then: readonly Point[];
  readonly support: number;
  /** Nobody signs all of it. */
  readonly never: boolean;
  /** Whether no unknown answer could break it; else at most twenty that could. */
  readonly certain: boolean;
  readonly decide: readonly (Point & {readonly actor: string})[];
}

/** The table that all questions are asked of. */
export interface TableParts {
  readonly actors: readonly string[];
  readonly points: readonly Point[];
  /** Actor by actor, a place in `names` for each point. */
  readonly cells: readonly number[];
  readonly names: typeof standingNames;
  /** Places in `cells` of those who oppose a point or abstain, and would hold it under a condition. */
  readonly beside: readonly number[];
  readonly evidence: readonly CellEvidence[];
  /** Who refuses whose company, whatever the points are. */
  readonly refusals: readonly (CompanyRefused & Behind)[];
}

/** What a cell that is known rests on; actor and point by place. */
export interface CellEvidence {
  readonly actor: number;
  readonly point: number;
  readonly own: number;
  readonly reported: number;
  readonly condition: string;
  readonly conditions: readonly ConditionJson[];
  readonly statements: readonly string[];
  readonly ids: readonly number[];
}
