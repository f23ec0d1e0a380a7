import type {TypeRow} from "@standpoint/model";
import {useQuery} from "@tanstack/react-query";
import {typesQuery} from "../../api/queries.ts";
import {DocumentFacts} from "./document-facts.tsx";
import {DraftForm} from "./draft-form.tsx";
import {longWritten, mayDrop} from "../../form/may-drop.ts";
import type {Unwritten} from "../../form/may-drop.ts";
import type {HalfFilled} from "../../form/statement-form.tsx";
import {HalfList} from "./half-list.tsx";
import type {PlacedHalf} from "./halves.ts";
import {OneStatement} from "./one-statement.tsx";
import {QuickList} from "./quick-list.tsx";
import {passagesAt} from "../text/pieces.ts";
import {StatementList} from "./statement-list.tsx";
import type {Reader} from "../use-reader.ts";

/** Beside the text: the form for the selection, else the statement picked, else those at the caret, else the document. */
export function SidePanel({reader}: {readonly reader: Reader}) {
  const {open, marked, place, draft, given, memory, acts} = reader;
  const types = useQuery(typesQuery).data?.rows ?? [];
  const here = marked.statements.find(({row}) => row.id === place.statement);
  if (draft !== null) {
    return (
      <>
        <DraftForm
          key={`${String(postStart(reader, draft.from))} ${String(reader.passage)}`}
          open={open}
          draft={draft}
          given={given}
          memory={memory}
          onClose={acts.close}
          onSaved={acts.saved}
          onAlso={here === undefined ? undefined : acts.also}
          shown={here?.row.quote ?? ""}
        />
        <Quick reader={reader} />
      </>
    );
  }
  if (here !== undefined) {
    return (
      <OneStatement
        key={here.row.id}
        open={open}
        marked={here}
        memory={memory}
        editing={reader.editing}
        onEditing={acts.edit}
        onDelete={acts.remove}
        onClose={acts.close}
        onPassage={acts.toPassage}
        onLess={acts.less}
      />
    );
  }
  const several = place.at === undefined ? [] : [...new Set(passagesAt(marked.passages, place.at).map((one) => one.statement))];
  if (several.length > 1) {
    const statements = several.flatMap((one) => marked.statements[one] ?? []);
    return <StatementList statements={statements} onPick={acts.pick} onClose={acts.close} />;
  }
  return (
    <>
      <Halves reader={reader} types={types} />
      <DocumentFacts
        document={open.document}
        statements={open.statements}
        types={types}
        filter={reader.filter.filter}
        marked={marked.statements.length}
        onFilter={reader.filter.change}
      />
      <Quick reader={reader} />
    </>
  );
}

function Halves({reader: {open, halves, memory, place, acts}, types}: {readonly reader: Reader; readonly types: readonly TypeRow[]}) {
  const typed = (filled: HalfFilled) => types.find(({name}) => name === filled.type);
  const edits = open.statements.flatMap((row) => {
    const edit = memory.edits[row.id];
    return edit === undefined ? [] : [{row, ...edit}];
  });
  const forget = async ({filled, was}: PlacedHalf) => {
    if (await mayDrop(longWritten(filled, {memo: "", values: {}}, typed(filled)))) memory.forgetHalf(was);
  };
  const forgetEdit = async (statement: number) => {
    const edit = memory.edits[statement];
    if (edit === undefined || (await mayDrop(longWritten(edit.filled, JSON.parse(edit.from) as Unwritten, typed(edit.filled)))))
      memory.keepEdit(statement, undefined);
  };
  const go = (statement: number) => {
    place.show(statement);
    acts.edit("values");
  };
  return (
    <HalfList
      halves={halves}
      edits={edits}
      onOpen={acts.resume}
      onForget={(half) => void forget(half)}
      onEdit={go}
      onForgetEdit={(statement) => void forgetEdit(statement)}
    />
  );
}

function Quick({reader: {memory, acts}}: {readonly reader: Reader}) {
  return <QuickList concepts={memory.quick} pinned={memory.pinned} onPick={acts.quick} onPin={memory.pin} />;
}

/** Another post has another author: its form begins anew. */
function postStart({open}: Reader, place: number): number {
  return open.posts.find(({start, end}) => start <= place && place < end)?.start ?? -1;
}
