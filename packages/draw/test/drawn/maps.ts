import {frontMarks, latticeMarks, reportingMarks, threadMarks, type DrawnClaim} from "../../src/index.ts";
import {answers} from "./example.ts";
import type {Pictures} from "./pictures.ts";

const claim = (id: string, text: string, status: DrawnClaim["status"]): DrawnClaim => ({id, text, author: `Author of ${id}`, status});
const claims = [
  claim("a", "The terminal brings work to the town for as long as it stands, and nobody has shown another way to bring as much of it.", "out"),
  claim("b", "Machines will do that work.", "in"),
  claim("c", "المرفأ للجميع", "undecided"),
  {...claim("d", "The study counted other harbours.", "in"), saidBy: "A reporter of it"},
  {...claim("e", "It was built all the same.", "in"), authorUnsure: true},
];
const links = [
  {id: "r", from: "b", to: "a", relation: "attacks"},
  {id: "s", from: "c", to: "a", relation: "supports"},
  {id: "u", from: "d", to: "r", relation: "undercuts"},
  {id: "w", from: "d", to: "b", relation: "answers"},
  {id: "x", from: "e", to: "b", relation: "attacks", uncounted: "deed"},
  {id: "y", from: "e", to: "a", relation: "concedes"},
] as const;
const diamond = [
  {actors: ["Anna", "Ben", "Carl", "Dora", "Eve", "Finn"], points: [], covers: []},
  {actors: ["Anna", "Ben", "اتحاد"], points: ["+ Carbon tax"], covers: [0]},
  {actors: ["Carl", "Dora"], points: ["− A ban on everything that has ever been thought of"], covers: [0]},
  {actors: [], points: ["+ Carbon tax", "− A ban on everything that has ever been thought of"], covers: [1, 2]},
];
const reports = [
  {reporter: "Ben", holder: "Anna", ids: [1, 2, 3], contradicted: false},
  {reporter: "Anna", holder: "Ben", ids: [4], contradicted: true},
  {reporter: "", holder: "اتحاد العمال", ids: [5], contradicted: false},
  {reporter: "Dora", holder: "Dora", ids: [6, 7], contradicted: false},
];

export const mapPictures: Pictures<"frontMarks" | "latticeMarks" | "reportingMarks" | "threadMarks"> = {
  latticeMarks: {
    example: () => latticeMarks(answers.lattice, {longest: 22}),
    diamond: () => latticeMarks(diamond, {chosen: new Set([1])}),
  },
  frontMarks: {example: () => frontMarks(answers.front)},
  reportingMarks: {
    example: () => reportingMarks(answers.reporting, {heard: new Set(answers.reporting.map(({reporter}) => reporter))}),
    kinds: () => reportingMarks(reports, {width: 640, heard: new Set(["Anna"])}),
  },
  threadMarks: {
    example: () => threadMarks(answers.threads.claims, answers.threads.links),
    relations: () => threadMarks(claims, links, {chosen: "b"}),
  },
};
