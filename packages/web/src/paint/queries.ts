import type {AnswerOf} from "@standpoint/analysis";
import type {Picture} from "@standpoint/draw";
import {keepPreviousData, queryOptions} from "@tanstack/react-query";
import {address, asked} from "../api/client.ts";
import type {Query} from "../api/client.ts";

type PaintedWish = "lines" | "lineage" | "sources";

/** The picture of an analysis as marks. */
export function pictureQuery(wish: PaintedWish, settings: Query) {
  return queryOptions({
    queryKey: [wish, "marks", settings],
    enabled: settings["width"] !== undefined,
    placeholderData: keepPreviousData,
    queryFn: ({signal}) => asked<Picture>(address(`/${wish}`, {...settings, format: "marks"}), signal),
  });
}

/** An analysis as the command line gives it. */
export function answerQuery<Name extends keyof AnswerOf>(wish: Name, settings: Query) {
  return queryOptions({
    queryKey: [wish, settings],
    placeholderData: keepPreviousData,
    queryFn: ({signal}) => asked<AnswerOf[Name]>(address(`/${wish}`, {...settings, format: "json"}), signal),
  });
}
