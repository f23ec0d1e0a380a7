/** The fields that differ from what the typing began from: what is sent, so that nothing else is written over. */
export function changedFields<Fields extends object>(base: Fields, fields: Fields): Partial<Fields> {
  const changed = Object.entries(fields).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(base[name as keyof Fields]));
  return Object.fromEntries(changed) as Partial<Fields>;
}
