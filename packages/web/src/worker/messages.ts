/** A question with its number; what answers it has the same. */
export interface Asked<Question> {
  readonly id: number;
  readonly question: Question;
}

/** Why a worker could not answer. */
export interface Trouble {
  readonly message: string;
  /** Whether the person can mend it; else it is ours. */
  readonly fault: boolean;
  readonly stack: string | undefined;
}

export type Replied<Answer, News> =
  | {readonly id: number; readonly answer: Answer}
  | {readonly id: number; readonly trouble: Trouble}
  | {readonly id: number; readonly news: News};
