import {counted} from "@standpoint/model";
import {Button, Drawer, Group} from "@mantine/core";
import type {EntityRow, StatementsPreview, Value} from "@standpoint/model";
import {useMutation, useQuery} from "@tanstack/react-query";
import {useState} from "react";
import {changeStatements, statementChangesQuery} from "../api/many-statements.ts";
import type {ManyStatements, StatementsChange} from "../api/many-statements.ts";
import {entitiesQuery} from "../api/queries.ts";
import {NameField} from "../names/name-field.tsx";
import {useTypedNames} from "../names/use-typed-names.ts";
import {Choose} from "../shell/choose.tsx";
import {refused, said} from "../shell/notice.ts";
import {wordsOfValue} from "../stance/stance.ts";
import {changeOf} from "./many-change.ts";
import type {ManyFields} from "./many-change.ts";
import "./change-many.css";

export interface ChangeManyProps {
  readonly which: ManyStatements;
  /** Of the button; what is chosen. */
  readonly label: string;
  readonly disabled?: boolean;
  readonly onChanged?: () => void;
}

/** A button that opens a form for many statements: another concept, holder, stance or flag, shown before it is done. */
export function ChangeMany({which, label, disabled = false, onChanged}: ChangeManyProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" disabled={disabled} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Drawer opened={open} onClose={() => setOpen(false)} position="right" size={460} title={label} closeButtonProps={{"aria-label": "Close"}}>
        {open && (
          <ChangeForm
            which={which}
            onDone={() => {
              setOpen(false);
              onChanged?.();
            }}
          />
        )}
      </Drawer>
    </>
  );
}

const stances = [
  {value: "true", label: "+ agree"},
  {value: "false", label: "− disagree"},
  {value: "null", label: "0 neutral"},
  {value: "unknown", label: "? unknown"},
] as const;

const flags = [
  {value: "flag", label: "set"},
  {value: "unflag", label: "taken away"},
] as const;

function ChangeForm({which, onDone}: {readonly which: ManyStatements; readonly onDone: () => void}) {
  const [fields, setFields] = useState<ManyFields>({});
  const typed = useTypedNames();
  const entities = useQuery(entitiesQuery).data?.rows ?? [];
  const change: StatementsChange = changeOf(fields);
  const preview = useQuery(statementChangesQuery(which, change)).data;
  const apply = useMutation({
    mutationFn: () => changeStatements(which, change),
    onError: refused,
    onSuccess: ({changed}) => {
      said(`${counted(changed, "statement")} changed. Ctrl Z takes all back.`);
      onDone();
    },
  });
  const set = (part: ManyFields) => setFields((before) => ({...before, ...part}));
  const named = (kind: string): readonly EntityRow[] => entities.filter((entity) => entity.kind === kind);
  const count = preview?.changed ?? 0;
  return (
    <form
      className="statement-form"
      aria-label="Change many statements"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.settled(event.currentTarget) && count > 0 && !apply.isPending) apply.mutate();
      }}
    >
      <p className="quiet">What is left empty stays as it is.</p>
      <div className="form-field">
        <NameField label="concept" {...typed.of("concept")} things={named("concept")} value={fields.concept} onChange={(concept) => set({concept})} />
      </div>
      <div className="form-field">
        <NameField label="holder" {...typed.of("holder")} things={named("actor")} value={fields.holder} onChange={(holder) => set({holder})} />
      </div>
      <Choose label="Stance" placeholder="as it is" choices={stances} value={fields.stance} onChange={(stance) => set({stance})} />
      <Choose label="Flag “unsure”" placeholder="as it is" choices={flags} value={fields.unsure} onChange={(unsure) => set({unsure})} />
      {Object.keys(change).length > 0 && preview !== undefined && <Preview preview={preview} />}
      <Group gap="xs" className="statement-form-acts">
        <Button type="submit" disabled={count === 0} loading={apply.isPending}>
          Change {count.toLocaleString("en")}
        </Button>
      </Group>
    </form>
  );
}

/** What each becomes, before anything is done. */
function Preview({preview: {total, changed, unfit, rows}}: {readonly preview: StatementsPreview}) {
  return (
    <section aria-label="What would change" className="many">
      <p role="status">
        {changed.toLocaleString("en")} of {total.toLocaleString("en")} change{unfit > 0 && `; ${unfit.toLocaleString("en")} are of a type without such a value`}
        .
      </p>
      <ol>
        {rows.map(({id, quote, documentTitle, changes}) => (
          <li key={id}>
            <span className="many-quote" dir="auto" title={documentTitle}>
              {quote.slice(0, 140)}
            </span>
            {changes.map(({name, before, after}) => (
              <span key={name} className="many-change">
                <span className="quiet">{name}</span> <del>{changedWords(before)}</del> → <ins>{changedWords(after)}</ins>
              </span>
            ))}
          </li>
        ))}
      </ol>
      {changed > rows.length && <p className="quiet">The first {rows.length} are shown.</p>}
    </section>
  );
}

/** Of what is yes or no only stances are changed here. */
function changedWords(value: Value | undefined): string {
  return wordsOfValue(value, "stance") || "unknown";
}
