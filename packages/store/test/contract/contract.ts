import {actsContract} from "./acts.ts";
import type {Adapter} from "./adapter.ts";
import {undoContract} from "./undo.ts";
import {valuesContract} from "./values.ts";
import {voicesContract} from "./voices.ts";
import {workContract} from "./work.ts";

/** What every adapter of the store must do: call it with each. */
export function storeContract(adapter: Adapter): void {
  workContract(adapter);
  voicesContract(adapter);
  actsContract(adapter);
  undoContract(adapter);
  valuesContract(adapter);
}
