import {TextInput} from "@mantine/core";
import type {DocumentRow} from "@standpoint/model";
import {byName} from "../shell/by-name.ts";
import {Choose, plain} from "../shell/choose.tsx";
import type {DocumentsSearch} from "./documents-search.ts";

export interface DocumentsFiltersProps {
  readonly rows: readonly DocumentRow[];
  /** Those that pass the filters. */
  readonly shown: readonly DocumentRow[];
  readonly search: DocumentsSearch;
  readonly onChange: (change: {[Field in "search" | "kind" | "author" | "flag" | "memo"]?: DocumentsSearch[Field] | undefined}) => void;
}

export function DocumentsFilters({rows, shown, search, onChange}: DocumentsFiltersProps) {
  const statements = shown.reduce((sum, row) => sum + row.statements, 0);
  return (
    <div className="filters" role="search" aria-label="Filter documents">
      <TextInput
        label="Words"
        type="search"
        placeholder="In title, author, place"
        value={search.search ?? ""}
        onChange={(event) => onChange({search: event.currentTarget.value || undefined})}
        w={190}
      />
      <Choose
        label="Kind"
        placeholder="Any kind"
        choices={plain(distinct(rows.map(({kind}) => kind ?? "")))}
        value={search.kind}
        onChange={(kind) => onChange({kind})}
        width={130}
      />
      <Choose
        label="Author"
        placeholder="Any author"
        choices={plain(distinct(rows.flatMap(({authors}) => authors)))}
        value={search.author}
        onChange={(author) => onChange({author})}
        width={200}
      />
      <Choose label="Flag" placeholder="Any" choices={plain(["unsure"])} value={search.flag} onChange={(flag) => onChange({flag})} width={100} />
      <Choose
        label="Memo"
        placeholder="Any"
        choices={plain(["with", "without"] as const)}
        value={search.memo}
        onChange={(memo) => onChange({memo})}
        width={100}
      />
      <p className="quiet filters-count" role="status">
        {shown.length === rows.length ? `${String(rows.length)} documents` : `${String(shown.length)} of ${String(rows.length)} documents`}, {statements}{" "}
        statements
      </p>
    </div>
  );
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)].filter((one) => one !== "").sort(byName);
}
