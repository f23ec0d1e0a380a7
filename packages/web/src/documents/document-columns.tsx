import {ActionIcon, Checkbox, Tooltip} from "@mantine/core";
import type {DocumentRow} from "@standpoint/model";
import {IconPencil, IconTrash} from "@tabler/icons-react";
import {Link} from "@tanstack/react-router";
import {Dated} from "../table/dated.tsx";
import type {TableColumn} from "../table/virtual-table.tsx";

export interface DocumentActs {
  readonly onEdit: (row: DocumentRow) => void;
  readonly onDelete: (row: DocumentRow) => void;
}

export interface Selecting {
  /** Keys of the documents selected. */
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (key: string) => void;
}

export function documentColumns({onEdit, onDelete, selected, onSelect}: DocumentActs & Selecting): readonly TableColumn<DocumentRow>[] {
  return [
    {
      id: "select",
      head: "Selected",
      headUnseen: true,
      width: "2rem",
      sortable: false,
      cell: ({key, title}) => (
        <span onClick={(event) => event.stopPropagation()} role="presentation">
          <Checkbox size="xs" aria-label={`Select ${title}`} checked={selected.has(key)} onChange={() => onSelect(key)} />
        </span>
      ),
    },
    {id: "title", head: "Title", width: "minmax(16rem, 3fr)", sortable: "both", cell: (row) => <Title row={row} />},
    {
      id: "author",
      head: "Author",
      width: "minmax(9rem, 1.4fr)",
      sortable: "both",
      cell: ({authors}) => <span title={authors.join(", ")}>{authors.join(", ")}</span>,
    },
    {id: "date", head: "Date", width: "7.5rem", sortable: "both", cell: ({date}) => <Dated date={date} />},
    {id: "kind", head: "Kind", width: "6.5rem", sortable: "both", cell: ({kind}) => kind},
    {id: "posts", head: "Posts", width: "4.5rem", sortable: "both", numeric: true, cell: ({posts}) => (posts === 0 ? "" : posts)},
    {id: "statements", head: "Statements", width: "6.5rem", sortable: "both", numeric: true, cell: ({statements}) => statements},
    {id: "length", head: "Characters", width: "6.5rem", sortable: "both", numeric: true, cell: ({length}) => length.toLocaleString("en")},
    {id: "acts", head: "Acts", headUnseen: true, width: "4.5rem", sortable: false, cell: (row) => <Acts row={row} onEdit={onEdit} onDelete={onDelete} />},
  ];
}

function Title({row}: {readonly row: DocumentRow}) {
  return (
    <Link to="/reader/$key" params={{key: row.key}} className="document-title" title={row.title}>
      {row.title}
    </Link>
  );
}

function Acts({row, onEdit, onDelete}: DocumentActs & {readonly row: DocumentRow}) {
  return (
    <span onClick={(event) => event.stopPropagation()} role="presentation">
      <Tooltip label="Edit metadata">
        <ActionIcon size="sm" aria-label={`Edit metadata of ${row.title}`} onClick={() => onEdit(row)}>
          <IconPencil size={16} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Delete (can be undone)">
        <ActionIcon size="sm" aria-label={`Delete ${row.title}`} onClick={() => onDelete(row)}>
          <IconTrash size={16} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}
