import type {Ranking, Rows} from "@standpoint/model";
import {queryOptions} from "@tanstack/react-query";
import {address, asked} from "../api/client.ts";

/** Every rank a statement has had, newest first. */
export function ranksQuery(id: number) {
  return queryOptions({queryKey: ["ranks", id], queryFn: ({signal}) => asked<Rows<Ranking>>(address(`/statements/${String(id)}/ranks`), signal)});
}
