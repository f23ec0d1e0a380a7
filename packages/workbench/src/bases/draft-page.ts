import {conditionWords} from "@standpoint/model";
import type {Draft} from "@standpoint/analysis";
import {pointText, type BasesAnswerTo, type PassageJson} from "@standpoint/analysis";
import {htmlOf, markdownOf, type Printed, type Section} from "../printed.ts";

/** A draft with what the record says of it: the answer on its signers, with passages. */
export interface DraftPage extends Draft {
  readonly found: BasesAnswerTo<"signers">;
}

/** As Markdown: its words and points, the signatures, whom to ask, who opposes, and the evidence point by point. */
export function draftMarkdown(page: DraftPage): string {
  return markdownOf(printedDraft(page));
}

/** The same as a page without scripts or anything fetched. */
export function draftHtml(page: DraftPage): string {
  return htmlOf(printedDraft(page));
}

function printedDraft(page: DraftPage): Printed {
  const lists = sectionsOf(page).filter(({lines}) => lines.length > 0);
  return {
    title: page.name,
    text: page.text,
    sections: [
      ...lists.map(({title, lines}): Section => ({title, level: 2, blocks: [{kind: "list", lines}]})),
      {title: "Evidence", level: 2, blocks: []},
      ...evidenceOf(page).map(({point, passages}): Section => ({title: point, level: 3, blocks: [{kind: "quotes", lines: passages}]})),
    ],
    footer: footer(page),
  };
}

interface Quoted {
  readonly point: string;
  readonly passages: readonly string[];
}

function sectionsOf({points, actors, found}: DraftPage): {title: string; lines: readonly string[]}[] {
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
    {
      title: "Would sign under a condition",
      lines: found.wouldSign.map(
        ({actor, conditions}) =>
          `${actor}: ${conditions.map((one) => `${pointText(one)}${one.condition ? `, ${conditionWords(one.condition)}` : ""}`).join("; ")}`,
      ),
    },
    {
      title: "Refuse the company of others who sign",
      lines: found.company.flatMap(({actor, concept, with: who}) => (who.length > 0 ? [`${actor}: ${concept} (${who.join(", ")})`] : [])),
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
