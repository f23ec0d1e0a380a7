import {WidgetType} from "@codemirror/view";
import {signs} from "../../stance/stance.ts";
import type {Saying} from "../../stance/stance.ts";

/** The signs of the statements that begin at one place. The margin says the same to a screen reader. */
export class SignWidget extends WidgetType {
  readonly sayings: readonly Saying[];

  constructor(sayings: readonly Saying[]) {
    super();
    this.sayings = sayings;
  }

  override eq(other: SignWidget): boolean {
    return this.sayings.map(lookOf).join() === other.sayings.map(lookOf).join();
  }

  override toDOM(): HTMLElement {
    const holder = document.createElement("span");
    holder.className = "sign-place";
    holder.ariaHidden = "true";
    const row = holder.appendChild(document.createElement("span"));
    row.className = "sign-row";
    for (const saying of this.sayings.slice(0, 4)) row.append(signOf(saying));
    return holder;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

function signOf({stance, own, practised}: Saying): HTMLElement {
  const sign = document.createElement("span");
  sign.className = "sign";
  sign.dataset["stance"] = stance ?? "unknown";
  if (own) sign.dataset["own"] = "";
  if (practised) sign.dataset["practised"] = "";
  // A diamond is a square on its corner: its letter is turned back.
  const letter = practised ? sign.appendChild(document.createElement("span")) : sign;
  letter.textContent = signs[stance ?? "unknown"];
  return sign;
}

function lookOf({stance, own, practised}: Saying): string {
  return `${stance ?? ""} ${String(own)} ${String(practised)}`;
}
