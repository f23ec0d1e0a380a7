import {ActionIcon, Button, Tooltip} from "@mantine/core";
import {dateWords, type DocumentRow} from "@standpoint/model";
import {IconChevronLeft, IconChevronRight, IconPrinter, IconRefresh, IconSearch} from "@tabler/icons-react";
import {useQuery, useQueryClient} from "@tanstack/react-query";
import {Link} from "@tanstack/react-router";
import {useMemo} from "react";
import type {ReactNode} from "react";
import {showWaiting, useWaiting} from "../api/live.ts";
import {documentsQuery} from "../api/queries.ts";
import {chosenDocuments} from "../documents/documents-search.ts";
import {Facts} from "./panel/facts.tsx";
import {TypesettingMenu} from "./text/typesetting-menu.tsx";
import type {TypesettingMenuProps} from "./text/typesetting-menu.tsx";

export interface ReaderHeadProps {
  readonly document: DocumentRow;
  readonly onFind: () => void;
  readonly typesetting: TypesettingMenuProps;
}

export function ReaderHead({document, onFind, typesetting}: ReaderHeadProps) {
  const documents = useQuery(documentsQuery).data?.rows;
  const rows = useMemo(() => chosenDocuments(documents ?? [], {}), [documents]);
  const at = rows.findIndex(({key}) => key === document.key);
  return (
    <header className="reader-head">
      <div className="reader-title">
        <h1 dir="auto">{document.title}</h1>
        <p className="quiet">
          <Facts of={[document.authors.join(", "), document.date === null ? null : dateWords(document.date)]} />
        </p>
      </div>
      <WaitingUpdates />
      <Step row={rows[at - 1]} word="Previous" icon={<IconChevronLeft size={18} />} />
      <Step row={rows[at + 1]} word="Next" icon={<IconChevronRight size={18} />} />
      <TypesettingMenu {...typesetting} />
      <Tooltip label="Everything in one page, to print or to be read out">
        <ActionIcon aria-label="Plain view" renderRoot={(props) => <Link to="/reader/$key" params={{key: document.key}} search={{view: "plain"}} {...props} />}>
          <IconPrinter size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Act label="Find in this text (/)" onClick={onFind} icon={<IconSearch size={18} stroke={1.6} />} />
    </header>
  );
}

function Act({label, onClick, icon}: {readonly label: string; readonly onClick: () => void; readonly icon: ReactNode}) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={onClick}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

function Step({row, word, icon}: {readonly row: DocumentRow | undefined; readonly word: string; readonly icon: ReactNode}) {
  if (row === undefined) {
    return (
      <ActionIcon disabled aria-label={`${word} document: none`}>
        {icon}
      </ActionIcon>
    );
  }
  return (
    <Tooltip label={`${word}: ${row.title}`}>
      <ActionIcon aria-label={`${word} document: ${row.title}`} renderRoot={(props) => <Link to="/reader/$key" params={{key: row.key}} {...props} />}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

/** Changes made elsewhere wait until they are asked for: the text never moves under the eyes. */
function WaitingUpdates() {
  const client = useQueryClient();
  const waiting = useWaiting();
  if (waiting === 0) return null;
  return (
    <Button variant="light" size="compact-sm" leftSection={<IconRefresh size={15} />} onClick={() => showWaiting(client)}>
      {waiting === 1 ? "1 update" : `${String(waiting)} updates`}
    </Button>
  );
}
