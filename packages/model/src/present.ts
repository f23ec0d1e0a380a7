/** Fields that may be undefined are optional here, and never undefined. */
type Present<Fields> = {[Name in keyof Fields as undefined extends Fields[Name] ? never : Name]: Fields[Name]} & {
  [Name in keyof Fields as undefined extends Fields[Name] ? Name : never]?: Exclude<Fields[Name], undefined>;
};

/** The same without the fields that are undefined, as `exactOptionalPropertyTypes` wants it. */
export function present<Fields extends object>(fields: Fields): Present<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<Fields>;
}
