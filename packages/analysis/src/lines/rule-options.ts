import {flag, texts} from "@standpoint/model";

/** What follows from what: the rules between points of a project, and more of them. */
export const ruleOptions = {
  rule: texts({takes: "rule", words: '"CONCEPT+ implies CONCEPT-" or "CONCEPT+ excludes CONCEPT+", beside the project\'s'}),
  noRules: flag({words: "without the project's rules between points"}),
};
