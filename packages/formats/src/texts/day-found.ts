import {dateOf} from "@standpoint/model";

/** The day, or as much of one as there is, at the head of a date as programs write it (`2024-03-18T10:00:00Z`); undefined for anything else. */
export function dayFound(written: string | null | undefined): string | undefined {
  const day = /^\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?![\d-])/.exec(written ?? "")?.[1];
  return day !== undefined && isDate(day) ? day : undefined;
}

/** Whether a text is a date that can be recorded (EDTF). */
export function isDate(text: string): boolean {
  try {
    dateOf(text);
    return true;
  } catch {
    return false;
  }
}
