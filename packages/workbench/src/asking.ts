/** Who asks, and when: the clock (milliseconds since 1970) belongs to the caller. */
export interface Asking {
  readonly who: string;
  readonly at: number;
}

/** Told now and then how far a long wish has come; `total` is null while it is not known. */
export type Progress = (done: number, total: number | null, name?: string) => void;

/** Long wishes look at it between steps and stop, leaving nothing half done. */
export interface Watching {
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

/** Lets other work in, now and then. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
