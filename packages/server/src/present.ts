type Present<Parts> = {[Name in keyof Parts]: Exclude<Parts[Name], undefined>};

/** Without the parts that were left out. */
export function present<Parts extends object>(parts: Parts): Present<Parts> {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as Present<Parts>;
}
