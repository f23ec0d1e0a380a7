/** The id, with as many marks behind it as make it one that is not taken yet; it is taken then. */
export function freeId(id: string, taken: Set<string>): string {
  let free = id;
  while (taken.has(free)) free += "'";
  taken.add(free);
  return free;
}
