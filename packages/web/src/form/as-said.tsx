import type {VariableDraft} from "@standpoint/model";
import {useState} from "react";
import type {ReactNode} from "react";

export interface AsSaidProps {
  readonly variables: readonly VariableDraft[];
  /** Whether one of them is filled: then they are shown. */
  readonly used: boolean;
  readonly children: ReactNode;
}

/** Fields of how it was said, folded away until one is used or they are asked for. */
export function AsSaid({variables, used, children}: AsSaidProps) {
  const [open, setOpen] = useState(used);
  if (variables.length === 0) return null;
  return (
    <details className="form-said" open={open || used} onToggle={({currentTarget}) => setOpen(currentTarget.open)}>
      <summary>More: {variables.map(({name}) => name).join(", ")}</summary>
      <div className="form-said-fields">{children}</div>
    </details>
  );
}
