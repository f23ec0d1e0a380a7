import {extensions} from "./extensions.ts";
import {withoutLink, type Framework} from "./framework.ts";
import {grounded, isIn, isOut} from "./grounded.ts";
import type {Semantics} from "./labellings.ts";

/** One step of a defence: who attacks by which link, and what answers it by which. Nodes and places of links. */
export interface Defence {
  readonly depth: number;
  readonly attacker: number;
  readonly attack: number;
  readonly answer: number;
  readonly by: number;
}

/**
 * Why an accepted node stands: for each of its attackers an accepted answer, then why that answer stands, and so on, each
 * node once. Of several answers the one accepted in the earliest round, then the first. Nodes that only deny another
 * are passed through to what makes them so.
 */
export function defenceOf(framework: Framework, node: number, {labels, rounds}: {labels: Uint8Array; rounds: Int32Array}): Defence[] {
  const steps: Defence[] = [];
  const seen = new Set([node]);
  const open = [{node, depth: 0}];
  for (const {node: defended, depth} of open) {
    for (const {from, link} of attacksOn(framework, defended)) {
      const answer = answerTo(framework, from, {labels, rounds});
      if (!answer) continue;
      steps.push({depth, attacker: visible(framework, from), attack: link, answer: answer.node, by: answer.link});
      if (!seen.has(answer.node)) open.push({node: answer.node, depth: depth + 1});
      seen.add(answer.node);
    }
  }
  return steps;
}

interface Attack {
  readonly from: number;
  readonly link: number;
}

function attacksOn({from, link, attackersAt, attackers}: Framework, node: number): Attack[] {
  return Array.from(attackers.subarray(attackersAt[node], attackersAt[node + 1]), (k) => ({from: from[k], link: link[k]}));
}

/** What makes a node be out: the accepted attacker, or where that only denies another node, what makes that one out. */
function answerTo(framework: Framework, node: number, {labels, rounds}: {labels: Uint8Array; rounds: Int32Array}): {node: number; link: number} | undefined {
  let at = node;
  for (let steps = 0; steps <= framework.size; ++steps) {
    const accepted = attacksOn(framework, at).filter(({from}) => labels[from] === isIn);
    const best = accepted.reduce<Attack | undefined>((least, one) => (least && rounds[least.from] <= rounds[one.from] ? least : one), undefined);
    if (!best) return undefined;
    if (!framework.denial[best.from]) return {node: best.from, link: best.link};
    const denied = attacksOn(framework, best.from).at(0);
    if (!denied || labels[denied.from] !== isOut) return {node: visible(framework, best.from), link: best.link};
    at = denied.from;
  }
  return undefined;
}

/** The node itself, or what it denies. */
function visible(framework: Framework, node: number): number {
  let at = node;
  while (framework.denial[at] && framework.attackersAt[at] < framework.attackersAt[at + 1]) at = framework.from[framework.attackers[framework.attackersAt[at]]];
  return at;
}

/** The attacks that put a node out: those of accepted attackers. Places of links. */
export function beatenBy(framework: Framework, node: number, labels: Uint8Array): {node: number; link: number}[] {
  return attacksOn(framework, node)
    .filter(({from}) => labels[from] === isIn)
    .map(({from, link}) => ({node: visible(framework, from), link}));
}

/** A link without whose attacks a claim would be labelled otherwise. */
export interface Flip {
  readonly link: number;
  readonly label: number;
}

/** Where there are more extensions, what holds in all of them is asked without listing them. */
const mostListed = 50;

export interface FlipSettings {
  readonly semantics?: Semantics | undefined;
  /** Looks at a clause for each attack left out. Default 200,000. */
  readonly effort?: number | undefined;
}

export interface Flips {
  /** Of each claim, links by place. */
  readonly flips: readonly (readonly Flip[])[];
  /** Links whose fall could not be worked out with that effort. */
  readonly unsure: readonly number[];
}

/**
 * Of each claim the recorded attacks that would, each alone, change its status if they fell: whether it stands in every
 * extension, falls in every one, or neither. Every attack is left out in turn, so the work grows with attacks times the
 * size of the map. Where the status itself is not sure, there are none.
 */
export function flipsOf(framework: Framework, {semantics = "grounded", effort = 200_000}: FlipSettings = {}): Flips {
  const flips: Flip[][] = Array.from({length: framework.claims}, () => []);
  const links = [...new Set(framework.link)];
  const whole = extensions(framework, {semantics, limit: mostListed, effort: effort * 10});
  if (!whole.sure) return {flips, unsure: links};
  const unsure: number[] = [];
  for (const link of links) {
    const status = statusWithout(framework, link, {semantics, effort});
    if (!status) unsure.push(link);
    else for (let n = 0; n < framework.claims; ++n) if (status[n] !== whole.status[n]) flips[n].push({link, label: status[n]});
  }
  return {flips, unsure};
}

function statusWithout(framework: Framework, link: number, {semantics, effort}: {semantics: Semantics; effort: number}): Uint8Array | undefined {
  if (semantics === "grounded") return grounded(framework, link).labels;
  const {status, sure} = extensions(withoutLink(framework, link), {semantics, limit: mostListed, effort});
  return sure ? status : undefined;
}
