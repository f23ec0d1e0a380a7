import {Fragment} from "react";

/** Facts in one line, those that are known. Each keeps its own direction: a date beside an Arabic name is not turned round. */
export function Facts({of, between = " · "}: {readonly of: readonly (string | null | undefined)[]; readonly between?: string}) {
  return of
    .filter((fact) => fact !== null && fact !== undefined && fact !== "")
    .map((fact, place) => (
      <Fragment key={place}>
        {place > 0 && between}
        <bdi>{fact}</bdi>
      </Fragment>
    ));
}
