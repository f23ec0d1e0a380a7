import {date, flag, text, texts, whole} from "@standpoint/model";
import {ruleOptions} from "./rule-options.ts";
import {sideOptions} from "../network/options.ts";
import {passagesOption, widthOption} from "../present-options.ts";
import {filterOptions, practiceOption} from "../select/filter-options.ts";

/** Kinds of document that bind an organisation; a project may name others. */
export const bindingKinds: readonly string[] = ["resolution", "congress resolution", "programme", "program", "platform", "manifesto", "statutes"];

export const lineOptions = {
  actor: text({takes: "name", words: "lines of one actor"}),
  concept: text({takes: "name", words: "lines on one concept"}),
  changed: flag({name: "changes", words: "only lines with a change"}),
  at: date("last", {words: "only what may have been said by then"}),
  compare: texts({takes: "actors", words: "X,Y: how near two actors stand; with --from and --to, what moved between; twice for names with commas"}),
  window: whole({name: "within", takes: "days", words: "agreement and disagreement this near are a contradiction, not a change", least: 0, usual: 30}),
  binding: texts({takes: "kind", words: "a kind of document that binds, such as resolution; replaces the usual ones", otherwise: bindingKinds.join(", ")}),
  ...ruleOptions,
  most: whole({takes: "n", words: "so many lines at most", least: 1, otherwise: "all"}),
  ...practiceOption,
  ...sideOptions,
  ...widthOption,
  ...passagesOption,
  ...filterOptions,
};
