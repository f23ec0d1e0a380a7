import {ActionIcon, Button, ColorInput, Group, MultiSelect, Select, TagsInput, TextInput} from "@mantine/core";
import {counted, entityKinds, presenceOf, roles, variableKinds} from "@standpoint/model";
import type {Loss, TypeRow} from "@standpoint/model";
import {IconArrowUp, IconTrash} from "@tabler/icons-react";
import {useMutation, useQuery} from "@tanstack/react-query";
import {Link} from "@tanstack/react-router";
import {addType, deleteType} from "../api/types.ts";
import {projectQuery, typesQuery} from "../api/queries.ts";
import {ClashBox} from "../clashes/clash-box.tsx";
import {IsBack} from "../reader/panel/is-back.tsx";
import {useHalfTyped} from "../shell/half-typed.ts";
import {refused, said} from "../shell/notice.ts";
import {fieldsOf} from "./type-draft.ts";
import type {EditedVariable} from "./type-draft.ts";
import {typeWays} from "./type-onto.ts";
import {useTypeSaving} from "./use-type-saving.ts";
import "./types.css";

/** The statement types of the project and their variables; a change that would lose values says so first. */
export function TypesPage() {
  const project = useQuery(projectQuery).data?.path;
  const types = useQuery(typesQuery).data?.rows ?? [];
  const add = useMutation({
    mutationFn: () => addType({name: `type ${String(types.length + 1)}`, colour: "#5b5750", variables: [{name: "note", kind: "text"}]}),
    onSuccess: ({name}) => said(`Added “${name}”: give it a name.`),
    onError: refused,
  });
  return (
    <div className="page types-page">
      <header className="page-head">
        <h1>Types</h1>
        <Button onClick={() => add.mutate()}>New type</Button>
      </header>
      <p className="said">Analyses look for roles, never for names: rename what you like, and keep the roles that the questions need.</p>
      {project !== undefined && types.map((type) => <TypeEditor key={type.id} project={project} type={type} />)}
    </div>
  );
}

function TypeEditor({project, type}: {readonly project: string; readonly type: TypeRow}) {
  const half = useHalfTyped({project, about: `type ${String(type.id)}`, version: type.version}, fieldsOf(type));
  const {fields, set, back, changedSince, afresh, onUndoKey} = half;
  const {save, losses, send, clash, out, leave} = useTypeSaving(type, half);
  const {name, colour, variables} = fields;
  const setVariables = (next: readonly EditedVariable[]) => set({variables: next});
  const remove = useMutation({mutationFn: () => deleteType(type.name), onSuccess: () => said(`Removed “${type.name}”.`), onError: refused});
  const setAt = (at: number, part: Partial<EditedVariable>) => setVariables(variables.map((one, i) => (i === at ? {...one, ...part} : one)));
  return (
    <section className="type-editor" onKeyDown={onUndoKey} aria-label={`Type ${type.name}`} style={{"--type": colour}}>
      {(back || changedSince) && <IsBack back={back} changedSince={changedSince} onAfresh={afresh} />}
      <Group align="end" gap="sm">
        <TextInput label="Name" value={name} onChange={(event) => set({name: event.currentTarget.value})} />
        <ColorInput
          withEyeDropper={false}
          label="Colour"
          size="xs"
          w={130}
          value={colour}
          onChange={(next) => set({colour: next})}
          popoverProps={{portalProps: {target: "#lists"}}}
        />
        <span className="quiet">{counted(type.statements, "statement")}</span>
      </Group>
      <ol className="type-variables">
        {variables.map((variable, at) => (
          <li key={variable.was ?? `new ${String(at)}`}>
            <VariableRow variable={variable} onChange={(part) => setAt(at, part)} />
            <ActionIcon
              aria-label={`Move ${variable.name} up`}
              disabled={at === 0}
              onClick={() => setVariables(variables.toSpliced(at, 1).toSpliced(at - 1, 0, variable))}
            >
              <IconArrowUp size={16} />
            </ActionIcon>
            <ActionIcon aria-label={`Leave out ${variable.name}`} onClick={() => setVariables(variables.toSpliced(at, 1))}>
              <IconTrash size={16} />
            </ActionIcon>
          </li>
        ))}
      </ol>
      {clash !== null && <ClashBox clash={clash} ways={typeWays({base: half.base, mine: fields}, clash)} busy={save.isPending} onWay={out} />}
      <Losses losses={losses} type={type.name} onEmpty={() => send({empty: true})} onLeave={leave} />
      <Group gap="xs">
        <Button variant="default" onClick={() => setVariables([...variables, {name: `variable ${String(variables.length + 1)}`, kind: "text"}])}>
          Add a variable
        </Button>
        <Button onClick={() => send()} loading={save.isPending}>
          Save
        </Button>
        <Button variant="subtle" color="gray" disabled={type.statements > 0} onClick={() => remove.mutate()}>
          Remove the type
        </Button>
      </Group>
    </section>
  );
}

interface VariableRowProps {
  readonly variable: EditedVariable;
  readonly onChange: (part: Partial<EditedVariable>) => void;
}

function VariableRow({variable, onChange}: VariableRowProps) {
  const {kind, role} = variable;
  return (
    <>
      <TextInput label="Variable" value={variable.name} onChange={(event) => onChange({name: event.currentTarget.value})} />
      <Select label="Kind" w={110} allowDeselect={false} data={[...variableKinds]} value={kind} onChange={(chosen) => onChange({kind: chosen ?? kind})} />
      <Select
        label="Role"
        w={150}
        clearable
        searchable
        placeholder="none"
        data={[...roles]}
        value={role ?? null}
        onChange={(chosen) => onChange({role: chosen ?? undefined})}
      />
      {(kind === "entity" || kind === "entities") && (
        <Select
          label="Of kind"
          w={120}
          data={[...entityKinds]}
          value={variable.entityKind ?? null}
          onChange={(chosen) => onChange({entityKind: chosen ?? undefined})}
        />
      )}
      {kind === "choice" && <TagsInput label="Choices" value={[...(variable.choices ?? [])]} onChange={(choices) => onChange({choices})} splitChars={[";"]} />}
      {kind === "choice" && role === "part" && (
        <MultiSelect
          label="Of these, was there"
          data={[...(variable.choices ?? [])]}
          value={[...presenceOf(variable)]}
          onChange={(presence) => onChange({presence})}
        />
      )}
    </>
  );
}

interface LossesProps {
  readonly losses: readonly Loss[];
  readonly type: string;
  readonly onEmpty: () => void;
  readonly onLeave: () => void;
}

function Losses({losses, type, onEmpty, onLeave}: LossesProps) {
  if (losses.length === 0) return null;
  return (
    <div role="alert" className="type-losses">
      <p>Nothing is saved yet. This change would lose:</p>
      <ul>
        {losses.map(({variable, why, statements}) => (
          <li key={variable}>
            “{variable}” ({why}) of{" "}
            <Link to="/statements" search={{type}}>
              {counted(statements.length, "statement")}
            </Link>
          </li>
        ))}
      </ul>
      <Group gap="xs">
        <Button variant="default" onClick={onLeave}>
          Leave it
        </Button>
        <Button color="orange" variant="light" onClick={onEmpty}>
          Empty these values and save (one undo brings them back)
        </Button>
      </Group>
    </div>
  );
}
