import type {CodedAll, Found, Sought, Value} from "@standpoint/model";
import {queryOptions} from "@tanstack/react-query";
import {done} from "./acts.ts";
import {askedWith} from "./client.ts";

export interface CodeAll {
  readonly hits: readonly {readonly document: string; readonly start: number; readonly end: number}[];
  readonly type: string;
  readonly values: Readonly<Record<string, Value>>;
  readonly extent: "hit" | "sentence" | "paragraph";
}

export const codeAll = (coding: CodeAll) => done<CodedAll>("POST", "/code-all", coding);

export function findQuery(sought: Sought | null) {
  return queryOptions({
    queryKey: ["find", sought],
    enabled: sought !== null && sought.pattern.trim() !== "",
    queryFn: () => askedWith<Found>("/find", sought),
  });
}
