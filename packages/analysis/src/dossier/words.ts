import {counted} from "@standpoint/model";
import type {DossierClaim, DossierWork} from "../answers/dossier.ts";

/** "own words", "reported through X, then Y, inferred", … */
export function howSaid({own, via, manner, authorUnsure, voice, since}: DossierClaim): string {
  const whose = own === true ? "own words" : own === null ? "" : `reported${via.length > 1 ? ` through ${via.join(", then ")}` : ""}`;
  return [whose, manner ?? "", authorUnsure ? "author not certain" : "", voice ? `of ${voice}` : "", since ? `since “${since}”` : ""]
    .filter((word) => word !== "")
    .join(", ");
}

/** A work as a list of works has it. */
export function workWords({authors, title, date, source, url, document, cited}: DossierWork): string {
  const facts = [authors.join(", "), title, source ?? "", date ?? "", url ?? ""].filter((word) => word !== "").join(". ");
  return `${facts}${document === null ? " (cited, not seen)" : ""}${cited > 0 ? ` (cited ${counted(cited, "time")})` : ""}`;
}
