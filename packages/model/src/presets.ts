import {absence, type StatementTypeDraft, type VariableDraft} from "./statement-type.ts";

const date: VariableDraft = {name: "date", kind: "date", role: "date"};

/** Who passes a statement on; empty: nobody, it is the author's of the passage. */
const via: VariableDraft = {name: "via", kind: "entities", entityKind: "actor", role: "via"};

/** How a position was said, besides its stance. */
const asSaid: readonly VariableDraft[] = [
  {name: "manner", kind: "choice", role: "manner", choices: ["quoted", "paraphrased", "inferred", "ironic"]},
  {name: "throughout", kind: "boolean", role: "throughout"},
  {name: "since", kind: "text", role: "since"},
  {name: "voice", kind: "choice", role: "voice", choices: ["all", "some", "one member", "participants"]},
];

const presence = ["organised", "attended", "spoke", "disagreed"];

/** The statement types of a new project; the user may edit them like any other. */
export const presets: readonly StatementTypeDraft[] = [
  {
    name: "position",
    colour: "#2f6fb5",
    variables: [
      {name: "holder", kind: "entity", entityKind: "actor", role: "holder"},
      {name: "concept", kind: "entity", entityKind: "concept", role: "concept"},
      {name: "agreement", kind: "boolean", role: "stance"},
      {name: "mode", kind: "choice", choices: ["stated", "practised"], role: "mode"},
      {name: "condition", kind: "text", role: "condition"},
      via,
      {name: "cites", kind: "entities", entityKind: "work", role: "cites"},
      date,
      ...asSaid,
    ],
  },
  {
    name: "relation",
    colour: "#7a5195",
    variables: [
      {name: "subject", kind: "entity", entityKind: "actor", role: "subject"},
      {
        name: "relation",
        kind: "choice",
        role: "relation",
        choices: [
          "founded",
          "merged into",
          "split from",
          "renamed to",
          "section of",
          "affiliated with",
          "descends from",
          "publishes",
          "dissolved",
          "signed",
          "absorbed by",
          "reconstituted as",
          "claims continuity with",
          "left",
          "expelled from",
        ],
      },
      {name: "object", kind: "entity", entityKind: "actor", role: "object"},
      date,
      via,
    ],
  },
  {
    name: "participation",
    colour: "#2a8c6e",
    variables: [
      {name: "participant", kind: "entity", entityKind: "actor", role: "participant"},
      {name: "event", kind: "entity", entityKind: "event", role: "event"},
      {name: "role", kind: "choice", role: "part", choices: [...presence, ...absence], presence},
      {name: "place", kind: "entity", entityKind: "place", role: "place"},
      date,
      via,
    ],
  },
  {
    name: "argument",
    colour: "#b5482f",
    variables: [
      {name: "source", kind: "statement", role: "source"},
      {name: "relation", kind: "choice", role: "relation", choices: ["supports", "attacks", "undercuts", "answers", "concedes"]},
      {name: "target", kind: "statement", role: "target"},
      via,
    ],
  },
  {
    name: "measure",
    colour: "#8a6d1f",
    variables: [
      {name: "subject", kind: "entity", entityKind: "actor", role: "subject"},
      {name: "measure", kind: "text", role: "measure"},
      {name: "value", kind: "integer", role: "value"},
      {name: "unit", kind: "text", role: "unit"},
      date,
      via,
      {name: "bound", kind: "choice", role: "bound", choices: ["at least", "at most", "more than", "less than", "about"]},
    ],
  },
];

/**
 * Statement types about statements and concepts, which a project gains with the first statement that needs one: what a
 * researcher finds of a statement or of two that conflict, who disputes a report, and what follows from what.
 */
export const recordTypes: readonly StatementTypeDraft[] = [
  {
    name: "verdict",
    colour: "#3d7080",
    variables: [
      {name: "statement", kind: "statement", role: "judged"},
      {name: "against", kind: "statement", role: "against"},
      {
        name: "verdict",
        kind: "choice",
        role: "verdict",
        choices: [
          "confirmed",
          "not found",
          "contradicted",
          "misquoted",
          "out of context",
          "genuine conflict",
          "different sense",
          "misattributed",
          "outdated",
          "under a condition",
        ],
      },
      {name: "date", kind: "date", role: "date"},
    ],
  },
  {
    name: "dispute",
    colour: "#9c4a6b",
    variables: [
      {name: "statement", kind: "statement", role: "judged"},
      {name: "by", kind: "entity", entityKind: "actor", role: "disputant"},
      {name: "claim", kind: "choice", role: "claim", choices: ["never said", "changed since", "out of context", "forged"]},
      {name: "date", kind: "date", role: "date"},
    ],
  },
  {
    name: "rule",
    colour: "#66702f",
    variables: [
      {name: "premise", kind: "entity", entityKind: "concept", role: "premise"},
      {name: "premise agreement", kind: "boolean", role: "premiseStance"},
      {name: "relation", kind: "choice", role: "relation", choices: ["implies", "excludes"]},
      {name: "conclusion", kind: "entity", entityKind: "concept", role: "conclusion"},
      {name: "conclusion agreement", kind: "boolean", role: "conclusionStance"},
    ],
  },
];
