/**
 * How strongly a row of yes and no speaks for one change against none, as a Bayes factor.
 *
 * Each stretch has a probability of yes of its own, uniform between 0 and 1; a row of n with y yes then has the
 * probability y!(n − y)!/(n + 1)!, and a change is equally likely after each but the last. A footnote for eight
 * statements to fifty: interval logic decides, not this number.
 */
export function singleChangeFactor(says: readonly boolean[]): {factor: number; after: number} {
  const splits = says.slice(1).map((_, i) => probability(says.slice(0, i + 1)) * probability(says.slice(i + 1)));
  const mean = splits.reduce((sum, one) => sum + one, 0) / splits.length;
  return {factor: mean / probability(says), after: splits.indexOf(Math.max(...splits)) + 1};
}

function probability(says: readonly boolean[]): number {
  const yes = says.filter(Boolean).length;
  let product = 1 / (says.length + 1);
  for (let i = 1; i <= yes; ++i) product *= i / (says.length - yes + i);
  return product;
}
