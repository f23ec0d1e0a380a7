declare const brand: unique symbol;
type Id<Noun extends string> = number & {readonly [brand]: Noun};

/** Numbers inside one project, never reused. Outside, a document and a statement are known by their `key`. */
export type DocumentId = Id<"document">;
export type PostId = Id<"post">;
export type EntityId = Id<"entity">;
export type TypeId = Id<"type">;
export type VariableId = Id<"variable">;
export type StatementId = Id<"statement">;
export type ChangeId = Id<"change">;
