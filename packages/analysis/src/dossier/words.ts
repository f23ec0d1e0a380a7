import {counted, dateOf, dayOf, timeWords} from "@standpoint/model";
import type {DossierClaim, DossierReply, DossierWork} from "../answers/dossier.ts";

/** "own words", "reported through X, then Y, inferred", … */
export function howSaid({own, saidBy, via, manner, authorUnsure, voice, since}: DossierClaim): string {
  const whose =
    own === true
      ? saidBy === ""
        ? "own words, as no author is named"
        : "own words"
      : own === null
        ? ""
        : `reported${via.length > 1 ? ` through ${via.join(", then ")}` : ""}`;
  return [whose, manner ?? "", authorUnsure ? "author not certain" : "", voice ? `of ${voice}` : "", since ? `since “${since}”` : ""]
    .filter((word) => word !== "")
    .join(", ");
}

/** A work as a list of works has it. */
export function workWords({authors, title, date, source, url, document, cited}: DossierWork): string {
  const facts = [authors.join(", "), title, source ?? "", date === null ? "" : dateWords(date), url ?? ""].filter((word) => word !== "").join(". ");
  const seen = [...(cited > 0 ? [`cited ${counted(cited, "time")}`] : []), ...(document === null ? ["not seen"] : [])];
  return seen.length === 0 ? facts : `${facts} (${seen.join(", ")})`;
}

function dateWords(date: string): string {
  const {first, last} = dateOf(date);
  return timeWords({earliest: first === null ? null : dayOf(first), latest: last === null ? null : dayOf(last)});
}

/** An argument that bears on a claim, as a sentence. */
export function replyWords({by, relation, quote, answered, uncounted}: DossierReply): string {
  const why =
    uncounted === "deed"
      ? " (a deed: it defeats no words)"
      : uncounted === "conceded"
        ? " (and concedes it elsewhere)"
        : answered
          ? " (answered in its turn)"
          : "";
  return `${by || "An unknown author"} ${relation} it: “${quote}”${why}`;
}
