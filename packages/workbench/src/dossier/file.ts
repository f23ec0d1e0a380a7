import {howSaid, replyWords, workWords, type DossierAnswer, type DossierClaim} from "@standpoint/analysis";
import {counted, timeWords, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {csvFile} from "../csv-file.ts";
import {one, type NamedFile} from "../named-file.ts";
import {htmlOf, markdownOf, type Printed, type Section} from "../printed.ts";
import {dossierAnswer} from "./dossier.ts";

/** A dossier as a table of claims, or as a document with its passages and a list of works. */
export async function dossierFiles(store: Store, words: Words, format: string): Promise<readonly NamedFile[]> {
  const found = await dossierAnswer(store, words);
  if (format === "csv") return [csvFile([columns, ...found.claims.map(cellsOf)])];
  const printed = printedDossier(found);
  return [format === "html" ? one("html", htmlOf(printed)) : one("md", markdownOf(printed))];
}

const columns = [
  "statement",
  "document",
  "title",
  "earliest",
  "latest",
  "claim",
  "said by",
  "how",
  "state",
  "answered by",
  "conceded by",
  "denied by",
  "quote",
];

function cellsOf(claim: DossierClaim): (string | null)[] {
  const {statement, document, title, earliest, latest, words, state, quote, deniedBy} = claim;
  const by = (...relations: readonly string[]) => namesOf(claim.answers.filter(({relation}) => relations.includes(relation)).map((reply) => reply.by));
  return [
    statement,
    document,
    title,
    earliest,
    latest,
    words,
    claim.saidBy,
    howSaid(claim),
    state,
    by("attacks", "undercuts", "answers"),
    by("concedes"),
    namesOf(deniedBy),
    quote,
  ];
}

function namesOf(names: readonly string[]): string {
  return [...new Set(names.map((name) => name || "an unknown author"))].join("; ");
}

const titles = {actor: "Dossier of", concept: "Dossier of", dispute: "Dossier of the dispute on"} as const;

/** The dossier as a document: text by text, then the works. */
function printedDossier(found: DossierAnswer): Printed {
  const {of, claims, works, states, notes} = found;
  const summary = `${counted(claims.length, "claim")} in ${counted(new Set(claims.map(({document}) => document)).size, "text")}: ${states.uncontested} uncontested, ${states.answered} answered, ${states.conceded} conceded, ${states.open} open.`;
  return {
    title: `${titles[of.kind]} ${of.kind === "dispute" ? quoteOf(of.name, claims) : of.name}`,
    sections: [
      {title: "In short", level: 2, blocks: [summary, ...notes].map((text) => ({kind: "words", text}))},
      ...textsIn(claims),
      {title: "Works", level: 2, blocks: [{kind: "list", lines: works.map(workWords)}]},
    ],
    footer: `Made with Standpoint ${found.version} from the statements of a project. “Open” says that the record holds no answer, not that there is none.`,
  };
}

function quoteOf(key: string, claims: readonly DossierClaim[]): string {
  const quote = claims.find(({statement}) => statement === key)?.quote ?? key;
  return `“${quote.length > 80 ? `${quote.slice(0, 79)}…` : quote}”`;
}

/** A heading a text, its claims below. */
function textsIn(claims: readonly DossierClaim[]): Section[] {
  return claims.flatMap((claim, i) => [
    ...(claims[i - 1]?.document === claim.document ? [] : [{title: claim.title, level: 2 as const, blocks: []}]),
    claimSection(claim),
  ]);
}

function claimSection(claim: DossierClaim): Section {
  const {words, quote, answers, against, deniedBy, verdicts, cites, state} = claim;
  const lines = [
    [claim.saidBy === "" ? "" : `Said by ${claim.saidBy}`, howSaid(claim), timeWords(claim)].filter((word) => word !== "").join(", "),
    ...(cites.length > 0 ? [`Cites ${cites.join("; ")}`] : []),
    ...answers.map(replyWords),

    ...against.map(({by, claim: word}) => `${by || "Somebody"}: ${word}`),
    ...(deniedBy.length > 0 ? [`The opposite is held by ${deniedBy.join("; ")}`] : []),
    ...verdicts.map(({verdict, coder}) => `Checked by ${coder}: ${verdict}`),
    `State: ${state}`,
  ];
  return {
    title: words,
    level: 3,
    blocks: [
      {kind: "quotes", lines: [quote]},
      {kind: "list", lines},
    ],
  };
}
