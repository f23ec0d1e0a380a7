import {useState} from "react";
import type {ManyStatements} from "../api/many-statements.ts";
import type {Query} from "../api/client.ts";
import type {TableChoice} from "../table/virtual-table.tsx";

/** The rows chosen among those that pass the filters: some, or all but some. */
export interface ChosenRows {
  readonly choice: TableChoice;
  readonly count: number;
  readonly which: ManyStatements;
  readonly none: () => void;
}

interface Chosen {
  readonly all: boolean;
  /** Those chosen; with `all`, those left out. */
  readonly ids: ReadonlySet<number>;
}

const nothing: Chosen = {all: false, ids: new Set()};

export function useChosenRows(filter: Query, total: number): ChosenRows {
  const [{all, ids}, set] = useState(nothing);
  const has = (key: string | number) => ids.has(Number(key)) !== all;
  const onChoose = (keys: readonly (string | number)[], chosen: boolean) => {
    const next = new Set(ids);
    for (const key of keys) {
      if (chosen === all) next.delete(Number(key));
      else next.add(Number(key));
    }
    set({all, ids: next});
  };
  const count = all ? total - ids.size : ids.size;
  return {
    choice: {has, onChoose, all: count > 0 && count === total, onAll: (chosen) => set({all: chosen, ids: new Set()})},
    count,
    which: all ? {filter, except: [...ids]} : {statements: [...ids]},
    none: () => set(nothing),
  };
}
