import {StateEffect, StateField} from "@codemirror/state";
import {Decoration, EditorView} from "@codemirror/view";
import type {DecorationSet} from "@codemirror/view";

export interface Highlight {
  readonly start: number;
  readonly end: number;
  /** `#rrggbb` */
  readonly colour: string;
}

export const showHighlights = StateEffect.define<readonly Highlight[]>();

/** What the project's highlighters mark: a dotted line, so that it is not taken for a statement. */
export const highlightMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, {effects, newDoc}) {
    const effect = effects.find((one) => one.is(showHighlights));
    if (effect === undefined) return set;
    const inside = effect.value.filter(({start, end}) => start < end && end <= newDoc.length);
    const look = (colour: string) => Decoration.mark({attributes: {style: `text-decoration: underline dotted ${colour} 2px`}});
    return Decoration.set(
      inside.map(({start, end, colour}) => look(colour).range(start, end)),
      true,
    );
  },
  provide: (field) => EditorView.decorations.from(field),
});
