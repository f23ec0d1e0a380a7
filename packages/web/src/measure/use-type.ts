import {usualType} from "@standpoint/model";
import type {TypeRow} from "@standpoint/model";
import {useQuery} from "@tanstack/react-query";
import {typesQuery} from "../api/queries.ts";

/** Which statements are read, as the server would choose them. */
export interface ReadType {
  /** Those that may be asked for. */
  readonly types: readonly TypeRow[];
  /** Undefined while types are on their way, and where none or several fit. */
  readonly type: string | undefined;
  /** Why there is none. */
  readonly fault: string | null;
}

/** The type asked for, or else the usual one of those that have what is needed. */
export function useType(asked: string | undefined, needs: readonly string[]): ReadType {
  const rows = useQuery(typesQuery).data?.rows;
  const types = (rows ?? []).filter(({variables}) => variables.some(({kind}) => kind === "entity" || kind === "entities"));
  if (asked !== undefined || rows === undefined) return {types, type: asked, fault: null};
  try {
    return {types, type: usualType(rows, needs), fault: null};
  } catch (error) {
    return {types, type: undefined, fault: error instanceof Error ? error.message : String(error)};
  }
}
