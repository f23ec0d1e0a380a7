import {queryOptions} from "@tanstack/react-query";
import type {Rows} from "../api/answers.ts";
import {address, asked} from "../api/client.ts";

export interface RankShown {
  readonly rank: string;
  readonly who: string;
  readonly at: string;
  readonly summary: string;
}

/** Every rank a statement has had, newest first. */
export function ranksQuery(id: number) {
  return queryOptions({queryKey: ["ranks", id], queryFn: ({signal}) => asked<Rows<RankShown>>(address(`/statements/${String(id)}/ranks`), signal)});
}
