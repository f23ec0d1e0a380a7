import {existsSync, readdirSync} from "node:fs";

/** A backup by its name: `debate 2026-12-01 14-05-33.standpoint`, the moment in UTC so that names sort as time passes. */
export interface BackupFile {
  readonly file: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Which of that second. */
  readonly n: number;
}

const dated = /^(.+) (\d{4}-\d\d-\d\d) (\d\d)-(\d\d)-(\d\d)(?: (\d+))?\.standpoint$/s;

/** `debate 2026-12-01 14-05-33.standpoint`; from the second of one second on with a number. */
export function datedName(name: string, at: number, n = 1): string {
  const moment = new Date(at).toISOString().slice(0, 19).replace("T", " ").replaceAll(":", "-");
  return `${name} ${moment}${n > 1 ? ` ${n}` : ""}.standpoint`;
}

/** The backups of a project of that name that lie in a folder, by their own names, newest first. A folder that is not there holds none. */
export function backupsIn(folder: string, name: string): readonly BackupFile[] {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder).flatMap((file) => {
    const [, stem, day, hour, minute, second, n = "1"] = dated.exec(file) ?? [];
    return stem === name ? [{file, at: `${day}T${hour}:${minute}:${second}Z`, n: Number(n)}] : [];
  });
  return found.sort((a, b) => (a.at === b.at ? b.n - a.n : a.at < b.at ? 1 : -1));
}
