import type {Loss, TypeRow} from "@standpoint/model";
import {useMutation} from "@tanstack/react-query";
import {useState} from "react";
import {clashIn} from "../api/client.ts";
import {changeType, typeLosses} from "../api/types.ts";
import {keptWords, sentOrKept} from "../api/outbox.ts";
import type {UnsentDraft} from "../api/outbox.ts";
import type {WayOut} from "../clashes/ways-out.ts";
import type {HalfTyped} from "../shell/half-typed.ts";
import {refused, said} from "../shell/notice.ts";
import {draftOf, fieldsOf, renamedOf} from "./type-draft.ts";
import type {TypeFields} from "./type-draft.ts";
import {typeOnto} from "./type-onto.ts";

/** A type on its way to the server: its fields, the version they are of, and whether values they have no place for may go. */
interface Sending {
  readonly fields: TypeFields;
  readonly version: number | undefined;
  readonly empty?: boolean;
  /** Whether what was typed is not what is sent, but what was typed with others' changes. */
  readonly merged?: boolean;
}

/** Saves a type, unless values would be lost by it or somebody changed the same: then it waits for an answer. */
export function useTypeSaving(type: TypeRow, {fields, base, version, saved, startFrom, afresh, half}: HalfTyped<TypeFields>) {
  const [held, setHeld] = useState<{readonly losses: readonly Loss[]; readonly sending: Sending} | null>(null);
  const changed = async (sending: Sending) => {
    const losses = sending.empty === true ? [] : (await typeLosses(type.name, {...changeOf(sending), version: sending.version})).rows;
    setHeld(losses.length === 0 ? null : {losses, sending});
    const {empty = false} = sending;
    return losses.length === 0 ? await changeType(type.name, {...changeOf(sending), empty, version: sending.version}) : null;
  };
  const save = useMutation({
    mutationFn: (sending: Sending) => sentOrKept(() => changed(sending), unsentChange(type, sending, half)),
    onSuccess: (row, sent) => {
      if (row === null) return;
      if (row === "kept") {
        saved(sent.fields, version);
        said(keptWords);
        return;
      }
      const typedSince = sent.merged !== true && JSON.stringify(fields) !== JSON.stringify(sent.fields);
      if (typedSince) saved(sent.fields, row.version);
      else startFrom(fieldsOf(row), row.version);
      said(`“${row.name}” is saved.`);
    },
    onError: (error) => clashIn(error) === null && refused(error),
  });
  const send = ({empty = false} = {}) => save.mutate(empty && held !== null ? {...held.sending, empty} : {fields, version});
  const clash = clashIn(save.error);
  const out = (way: WayOut) => {
    if (clash === null) return;
    if (clash.theirs === null) {
      save.reset();
      afresh();
    } else save.mutate({fields: typeOnto({base, mine: fields}, clash, way), version: clash.version, merged: true});
  };
  return {save, losses: held?.losses ?? [], send, clash, out, leave: () => setHeld(null)};
}

function unsentChange({name}: TypeRow, sending: Sending, half: UnsentDraft["half"]): UnsentDraft {
  const body = {...changeOf(sending), empty: sending.empty ?? false, version: sending.version};
  return {says: `The change of the type “${name}”`, place: "/types", method: "PATCH", path: `/types/${encodeURIComponent(name)}`, body, half};
}

function changeOf({fields: {name, colour, variables}}: Sending) {
  return {draft: draftOf(name, colour, variables), renamed: renamedOf(variables)};
}
