import {Button, NativeSelect, TextInput} from "@mantine/core";
import {useMutation, useQuery} from "@tanstack/react-query";
import {useState} from "react";
import {act} from "../api/acts.ts";
import {entitiesQuery} from "../api/queries.ts";
import {KnownName} from "../names/known-name.tsx";
import {useTypedNames} from "../names/use-typed-names.ts";
import {refused, said} from "../shell/notice.ts";
import {ruleSentence, rulesQuery} from "./rules-answer.ts";
import type {KeptRule} from "@standpoint/analysis";

/** What follows from what, as the researcher holds: the rules there are, each to be taken back, and a form for another. */
export function Rules({onPick}: {readonly onPick: (title: string, statements: readonly number[]) => void}) {
  const rules = useQuery(rulesQuery).data?.rows ?? [];
  return (
    <section className="findings" aria-label="Rules between points">
      <h2>Rules between points</h2>
      <p className="quiet">Positions last known that a rule forbids to go together are listed under the conflicts.</p>
      <ul>
        {rules.map((rule) => (
          <RuleItem key={rule.id} rule={rule} onPick={onPick} />
        ))}
      </ul>
      <NewRule />
    </section>
  );
}

function RuleItem({rule, onPick}: {readonly rule: KeptRule; readonly onPick: (title: string, statements: readonly number[]) => void}) {
  const {id, note, coder, withdrawn} = rule;
  const turn = useMutation({
    mutationFn: () => act("PATCH", `/rules/${String(id)}`, {withdrawn: !withdrawn}),
    onSuccess: () => said(withdrawn ? "The rule holds again." : "The rule is taken back."),
    onError: refused,
  });
  return (
    <li data-withdrawn={withdrawn || undefined}>
      <span>
        <button type="button" className="plain" onClick={() => onPick("A rule", [id])}>
          {ruleSentence(rule)}
        </button>{" "}
        <span className="quiet">
          {note !== "" && `${note} `}({coder}){withdrawn && ", taken back"}
        </span>
      </span>
      <Button
        size="compact-sm"
        variant="default"
        loading={turn.isPending}
        aria-label={`${withdrawn ? "Take up again" : "Take back"}: ${ruleSentence(rule)}`}
        onClick={() => turn.mutate()}
      >
        {withdrawn ? "Take up again" : "Take back"}
      </Button>
    </li>
  );
}

const sides = [
  {value: "yes", label: "+ agree"},
  {value: "no", label: "− disagree"},
];
const relations = [
  {value: "implies", label: "implies"},
  {value: "excludes", label: "excludes"},
];
const empty = {premise: "", premiseSide: "yes", relation: "implies", conclusion: "", conclusionSide: "yes", note: ""};

function NewRule() {
  const [fields, setFields] = useState(empty);
  const set = (part: Partial<typeof fields>) => setFields((before) => ({...before, ...part}));
  const {premise, premiseSide, relation, conclusion, conclusionSide, note} = fields;
  const add = useMutation({
    mutationFn: () =>
      act("POST", "/rules", {
        premise: {concept: premise, stance: premiseSide},
        relation,
        conclusion: {concept: conclusion, stance: conclusionSide},
        ...(note.trim() !== "" && {note: note.trim()}),
      }),
    onSuccess: () => {
      setFields(empty);
      said("The rule is kept. Ctrl Z takes it back.");
    },
    onError: refused,
  });
  const concepts = (useQuery(entitiesQuery).data?.rows ?? []).filter(({kind}) => kind === "concept");
  const typed = useTypedNames();
  return (
    <form
      className="rule-form"
      aria-label="A new rule"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.settled(event.currentTarget) && premise !== "" && conclusion !== "") add.mutate();
      }}
    >
      <KnownName
        label="Who takes"
        {...typed.of("Who takes")}
        things={concepts}
        value={premise || undefined}
        onChange={(name) => set({premise: name ?? ""})}
        width={230}
      />
      <NativeSelect size="xs" label="Side" data={sides} value={premiseSide} onChange={(event) => set({premiseSide: event.currentTarget.value})} />
      <NativeSelect size="xs" label="Relation" data={relations} value={relation} onChange={(event) => set({relation: event.currentTarget.value})} />
      <KnownName
        label="Concept it bears on"
        {...typed.of("Concept it bears on")}
        things={concepts}
        value={conclusion || undefined}
        onChange={(name) => set({conclusion: name ?? ""})}
        width={230}
      />
      <NativeSelect size="xs" label="Side of it" data={sides} value={conclusionSide} onChange={(event) => set({conclusionSide: event.currentTarget.value})} />
      <TextInput size="xs" label="Reason" value={note} onChange={(event) => set({note: event.currentTarget.value})} />
      <Button type="submit" variant="default" loading={add.isPending} disabled={premise === "" || conclusion === ""}>
        Add the rule
      </Button>
    </form>
  );
}
