/** Words a condition begins with that need no "if" before them. */
const joining = /^(?:(?:only |even |but )?if|only when|unless|provided|as long as|so long as|on condition)\b/i;

/** A condition as a sentence goes on with it, whether or not it was coded with its "if": `if an agreement emerges`, `unless it rains`. */
export function conditionWords(condition: string): string {
  const words = condition.trim();
  return joining.test(words) ? `${words[0]!.toLowerCase()}${words.slice(1)}` : `if ${words}`;
}

const verbs = {"yes-if": "agrees", "no-if": "disagrees", "neutral-if": "neutral"} as const;

/** What is held under a condition: `agrees if an agreement emerges`. */
export function stanceUnder({stance, condition}: {readonly stance: keyof typeof verbs; readonly condition: string}): string {
  return `${verbs[stance]} ${conditionWords(condition)}`;
}
