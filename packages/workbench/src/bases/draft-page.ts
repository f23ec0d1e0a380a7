import type {Draft} from "@standpoint/analysis";
import {pointText, type BasesAnswerTo, type PassageJson} from "@standpoint/analysis";
import {escaped} from "@standpoint/draw";

/** A draft with what the record says of it: the answer on its signers, with passages. */
export interface DraftPage extends Draft {
  readonly found: BasesAnswerTo<"signers">;
}

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

interface Quoted {
  readonly point: string;
  readonly passages: readonly string[];
}

/** As Markdown: its words and points, the signatures, whom to ask, who opposes, and the evidence point by point. */
export function draftMarkdown(page: DraftPage): string {
  const plain = (text: string) => text.replace(/([\\`*_[\]<>#])/g, "\\$1").replace(/\s+/g, " ");
  const sections = sectionsOf(page).flatMap(({title, lines}) => (lines.length > 0 ? [`## ${title}`, lines.map((line) => `- ${plain(line)}`).join("\n")] : []));
  const evidence = evidenceOf(page).flatMap(({point, passages}) => [`### ${plain(point)}`, passages.map((passage) => `> ${plain(passage)}`).join("\n>\n")]);
  return `${[`# ${plain(page.name)}`, ...(page.text ? [page.text] : []), ...sections, "## Evidence", ...evidence, footer(page)].join("\n\n")}\n`;
}

/** The same as a page without scripts or anything fetched. */
export function draftHtml(page: DraftPage): string {
  const list = (lines: readonly string[]) => `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join("")}</ul>`;
  const sections = sectionsOf(page).flatMap(({title, lines}) => (lines.length > 0 ? [`<h2>${escaped(title)}</h2>${list(lines)}`] : []));
  const evidence = evidenceOf(page).map(
    ({point, passages}) => `<h3>${escaped(point)}</h3>${passages.map((passage) => `<blockquote>${escaped(passage)}</blockquote>`).join("")}`,
  );
  const words = page.text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => `<p>${escaped(paragraph)}</p>`);
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(page.name)}</title>`,
    "<style>body{font:17px/1.5 Georgia,serif;max-width:42em;margin:3em auto;padding:0 1em}blockquote{margin:.5em 1.5em;color:#444}footer{margin-top:3em;font-size:.85em;color:#666}</style></head><body>",
    `<h1>${escaped(page.name)}</h1>`,
    ...words,
    ...sections,
    "<h2>Evidence</h2>",
    ...evidence,
    `<footer>${escaped(footer(page))}</footer></body></html>\n`,
  ].join("\n");
}

function sectionsOf({points, actors, found}: DraftPage): Section[] {
  const reported = found.certain.filter((actor) => !found.byOwnWords.includes(actor));
  const asked = [...new Set(found.ask.filter(({actor}) => actors.includes(actor) || !found.unknown.includes(actor)).map(({actor}) => actor))];
  return [
    {title: "We hold", lines: points.map(pointText)},
    {title: "Signed by their own words", lines: found.byOwnWords},
    {title: "Signed by what others report of them", lines: reported},
    {
      title: "Still to be asked",
      lines: asked.map(
        (actor) =>
          `${actor}: ${found.ask
            .filter((one) => one.actor === actor)
            .map(pointText)
            .join("; ")}`,
      ),
    },
    {title: "Opposed", lines: found.opposed.map(({actor, missing}) => `${actor}: ${missing.map(pointText).join("; ")}`)},
  ];
}

function evidenceOf({points, found}: DraftPage): Quoted[] {
  const passages = new Map((found.passages ?? []).map((passage) => [passage.id, passage]));
  return points.map((point) => ({
    point: pointText(point),
    passages: found.evidence.flatMap(({actor, points: said}) =>
      said
        .filter(({concept, stance, standing}) => concept === point.concept && stance === point.stance && standing === "holds")
        .flatMap(({statements, own}) => statements.map((id) => quoted(actor, own > 0, passages.get(id)))),
    ),
  }));
}

function quoted(actor: string, own: boolean, passage: PassageJson | undefined): string {
  return passage ? `${actor}${own ? "" : " (reported)"}: “${passage.quote}” (${passage.title}${passage.date ? `, ${passage.date}` : ""})` : actor;
}

function footer({at, who, history, found}: DraftPage): string {
  return `Draft of ${at.slice(0, 10)} by ${who}${history.length > 0 ? `, after ${history.length} earlier ${history.length === 1 ? "version" : "versions"}` : ""}. What stands here of signatures is what the record says, made with Standpoint ${found.version}; nobody has been asked.`;
}
