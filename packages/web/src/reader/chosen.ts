import {StateEffect, StateField} from "@codemirror/state";
import {Decoration, EditorView} from "@codemirror/view";
import type {DecorationSet} from "@codemirror/view";

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What stands out in the text: the statement shown whole, and the selection that the form is about. */
export interface Chosen {
  readonly statement: readonly Stretch[];
  readonly draft: Stretch | null;
}

export const showChosen = StateEffect.define<Chosen>();

const statement = Decoration.mark({class: "mark-chosen"});
const draft = Decoration.mark({class: "mark-draft"});

export const chosenMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, {effects, newDoc}) {
    const effect = effects.find((one) => one.is(showChosen));
    if (effect === undefined) return set;
    const inside = ({from, to}: Stretch) => from < to && to <= newDoc.length;
    const chosen = effect.value.statement.filter(inside).map(({from, to}) => statement.range(from, to));
    const drafts = [effect.value.draft]
      .filter((one) => one !== null)
      .filter(inside)
      .map(({from, to}) => draft.range(from, to));
    return Decoration.set([...chosen, ...drafts], true);
  },
  provide: (field) => EditorView.decorations.from(field),
});
