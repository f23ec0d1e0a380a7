import {listed} from "@standpoint/model";

/** Somebody does not want to be seen with others, whatever the points are. */
export interface CompanyRefused {
  readonly actor: string;
  /** The name of the company, as a concept. */
  readonly concept: string;
  /** Who belongs to it. */
  readonly company: readonly string[];
}

/** Who will not sign beside whom, in a sentence: "A refuses the company of B, C (Works with B)". */
export function apartWords({actor, concept, with: others}: {readonly actor: string; readonly concept: string; readonly with: readonly string[]}): string {
  return `${actor} refuses the company of ${listed(others)} (${concept})`;
}

/** Of some who would sign together: who refuses the company of which others among them. */
export function apart<Refused extends CompanyRefused>(
  refusals: readonly Refused[],
  names: readonly string[],
): (Refused & {readonly with: readonly string[]})[] {
  const together = refusals.filter(({actor}) => names.includes(actor));
  return together.map((one) => ({...one, with: names.filter((name) => name !== one.actor && one.company.includes(name))})).filter((one) => one.with.length > 0);
}
