/** The project as it stands, and what undo and redo would do. */
export interface Project {
  readonly name: string;
  /** Where it is kept. */
  readonly path: string;
  /** Of the program. */
  readonly version: string;
  /** Whom acts are recorded for. */
  readonly who: string;
  /** ISO 8601. */
  readonly created: string;
  /** The last entry of the change record; 0 in a new project. */
  readonly change: number;
  readonly counts: {readonly documents: number; readonly statements: number; readonly entities: number};
  /** What undo and redo would take back or bring back, or null when there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
  /** Numbers of these changes. */
  readonly undoChange: number | null;
  readonly redoChange: number | null;
  /** What they would touch. */
  readonly undoTouches: Touches | null;
  readonly redoTouches: Touches | null;
  /** When the last backup was made, ISO 8601, UTC; null when none was. */
  readonly lastBackup: string | null;
  /** Why nothing can be changed, in a sentence; null where it can. */
  readonly readOnly: string | null;
  /** What became of the file when it is no longer where it was opened, in a sentence; null while it is. */
  readonly lost: string | null;
}

/** What an entry of the change record touched. */
export interface Touches {
  /** Those whose text or facts were touched, or that hold statements that were; those that are still there. */
  readonly documents: readonly string[];
  readonly statements: number;
}

/** What was taken back or brought back, and the last entry of the change record now. */
export interface Turned {
  readonly change: number;
  readonly summary: string;
}

/** Whether a project is whole. */
export interface Checked {
  readonly ok: boolean;
  /** A sentence each. */
  readonly problems: readonly string[];
  /** Dates that cannot be right, a sentence each; left out where there are none. A project that has some is whole. */
  readonly doubts?: readonly string[];
}

/** The backups of a project. */
export interface Backups {
  /** Null for a project in memory. */
  readonly folder: string | null;
  /** ISO 8601; null when none was ever made. */
  readonly last: string | null;
  /** Newest first. */
  readonly rows: readonly {readonly file: string; readonly at: string}[];
}

/** What became of a backup. */
export interface BackedUp {
  readonly backup: string;
  /** How many backups of this project lie in the folder now. */
  readonly kept: number;
  /** Older ones that went. */
  readonly removed: readonly string[];
  readonly notes: readonly string[];
}

/** The project files of the folder; `folder` is null where the server keeps to one project. */
export interface Projects {
  readonly folder: string | null;
  readonly rows: readonly {readonly file: string; readonly open: boolean}[];
}

/** Where a project is served, or kept. */
export interface Addressed {
  readonly address: string;
}

/** Something that is being done or waits. */
export interface JobState {
  readonly what: string;
  readonly askers: number;
  /** 0 to 1, or null while it is not known. */
  readonly share: number | null;
}
