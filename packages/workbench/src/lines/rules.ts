import type {KeptRule} from "@standpoint/analysis";
import {Invalid, Missing, spanOf, type StatementId, type StatementRow, type Value} from "@standpoint/model";
import type {Point, Rule} from "@standpoint/analysis";
import type {Reading, Store, Writing} from "@standpoint/store";
import type {Asking} from "../asking.ts";
import {ensureRecordType} from "../statements/record-on.ts";

export interface NewRule extends Rule {
  readonly note?: string | undefined;
}

/** The rules of the project in the order they were entered, those taken back among them. */
export async function keptRules(reading: Reading): Promise<readonly KeptRule[]> {
  if (!(await reading.types()).some(({name}) => name === "rule")) return [];
  const {rows} = await reading.statements({type: "rule"}, {offset: 0, limit: 100_000}, "newest");
  return rows.flatMap(ruleOf).reverse();
}

function ruleOf({id, key, values, memo, coder, flags}: StatementRow): KeptRule[] {
  const relation = values["relation"];
  const [premise, conclusion] = [pointOf(values["premise"], values["premise agreement"]), pointOf(values["conclusion"], values["conclusion agreement"])];
  if (!premise || !conclusion || (relation !== "implies" && relation !== "excludes")) return [];
  return [{id, statement: key, premise, relation, conclusion, note: memo, coder, withdrawn: flags.includes("withdrawn")}];
}

function pointOf(concept: Value | undefined, agreement: Value | undefined): Point | undefined {
  return typeof concept === "string" ? {concept, stance: agreement === false ? "no" : "yes"} : undefined;
}

const page = {key: "rules-between-points", title: "Rules between points", kind: "rules"};

/**
 * Keeps a rule. It rests on a passage like every statement: a sentence added to the document "Rules between points", which
 * comes about with the first rule. Throws Invalid for a rule between a point and itself, or one that stands already.
 */
export async function recordRule(store: Store, rule: NewRule, asking: Asking): Promise<KeptRule> {
  const sentence = sentenceOf(rule);
  if (rule.premise.concept === rule.conclusion.concept) throw new Invalid(`A rule needs two concepts: "${rule.premise.concept}" stands on both sides.`);
  const {result} = await store.act({...asking, command: "record rule", summary: `Set the rule ${sentence}`}, async (writing, reading) => {
    const standing = (await keptRules(reading)).find((one) => !one.withdrawn && sentenceOf(one) === sentence);
    if (standing) throw new Invalid(`The rule ${sentence} stands already (${standing.statement}).`);
    await ensureRecordType(writing, "rule");
    const {text, start} = await written(writing, sentence, asking.who);
    return writing.addStatement({
      document: page.key,
      type: "rule",
      spans: [spanOf(text, start, start + sentence.length)],
      values: {
        premise: rule.premise.concept,
        "premise agreement": rule.premise.stance === "yes",
        relation: rule.relation,
        conclusion: rule.conclusion.concept,
        "conclusion agreement": rule.conclusion.stance === "yes",
      },
      coder: asking.who,
      ...(rule.note && {memo: rule.note}),
    });
  });
  return (await keptRules(store)).find(({id}) => id === (result as number))!;
}

function sentenceOf({premise, relation, conclusion}: Rule): string {
  const worded = ({concept, stance}: Point) => `“${concept}” ${stance === "yes" ? "+" : "−"}`;
  return `${worded(premise)} ${relation} ${worded(conclusion)}`;
}

/** Writes a sentence at the end of the document of rules, and says where it stands. */
async function written(writing: Writing, sentence: string, who: string): Promise<{text: string; start: number}> {
  const before = (await writing.hasDocument(page.key)) ? await writing.text(page.key) : undefined;
  const text = before === undefined ? `${sentence}\n` : `${before.trimEnd()}\n\n${sentence}\n`;
  if (before === undefined) await writing.addDocument({...page, authors: [who], text});
  else await writing.reviseDocument(page.key, {text, posts: [], spans: new Map()});
  return {text, start: text.length - sentence.length - 1};
}

/** Takes a rule back, or takes it up again. Both stay in its history. Throws Missing for an unknown rule. */
export async function withdrawRule(store: Store, id: StatementId, {withdrawn, ...asking}: {readonly withdrawn: boolean} & Asking): Promise<KeptRule> {
  const ruleIn = async (reading: Reading) => (await keptRules(reading)).find((rule) => rule.id === (id as number));
  await store.act({...asking, command: withdrawn ? "withdraw rule" : "restore rule"}, async (writing, reading) => {
    const rule = await ruleIn(reading);
    if (!rule) throw new Missing(`There is no rule ${id} in this project: it may have been removed meanwhile.`);
    writing.tell(`${withdrawn ? "Took back" : "Took up again"} the rule ${sentenceOf(rule)}`);
    const others = ((await reading.statementAt(id))?.flags ?? []).filter((flag) => flag !== "withdrawn");
    await writing.changeStatement(id, {flags: withdrawn ? [...others, "withdrawn"] : others});
  });
  return (await ruleIn(store))!;
}
