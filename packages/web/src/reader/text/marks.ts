import {RangeSetBuilder, StateEffect, StateField} from "@codemirror/state";
import type {EditorState, Range} from "@codemirror/state";
import {Decoration, EditorView} from "@codemirror/view";
import type {DecorationSet} from "@codemirror/view";
import {lookOf} from "./look.ts";
import type {Marked, MarkedStatement} from "./marked.ts";
import {piecesOf} from "./pieces.ts";
import {SignWidget} from "./sign-widget.ts";

/** Shows other statements; the text stays where it is. */
export const showStatements = StateEffect.define<Marked>();

interface Shown {
  readonly marked: Marked;
  readonly tints: DecorationSet;
  readonly signs: DecorationSet;
}

const nothing: Shown = {marked: {statements: [], passages: []}, tints: Decoration.none, signs: Decoration.none};

/** The statements in the text: computed once each time they change, never while scrolling. */
export const statementMarks = StateField.define<Shown>({
  create: () => nothing,
  update(shown, {effects, newDoc}) {
    const effect = effects.find((one) => one.is(showStatements));
    if (effect === undefined) return shown;
    const marked = effect.value;
    return {marked, tints: tintsOf(marked, newDoc.length), signs: signsOf(marked, newDoc.length)};
  },
  provide: (field) => [EditorView.decorations.from(field, ({tints}) => tints), EditorView.decorations.from(field, ({signs}) => signs)],
});

export function markedIn(state: EditorState): Marked {
  return state.field(statementMarks).marked;
}

function tintsOf({statements, passages}: Marked, length: number): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const looks = new Map<string, Decoration>();
  for (const {from, to, statements: places} of piecesOf(passages)) {
    if (to > length) break;
    const style = lookOf(places.map((place) => statements[place]).filter((one): one is MarkedStatement => one !== undefined));
    const look = looks.get(style) ?? Decoration.mark({class: "mark", attributes: {style}});
    looks.set(style, look);
    builder.add(from, to, look);
  }
  return builder.finish();
}

/** One widget a place where stances begin, above the first letter; it takes no room in the line. */
function signsOf({statements}: Marked, length: number): DecorationSet {
  const signs: Range<Decoration>[] = [];
  for (let first = 0; first < statements.length; ) {
    const start = statements[first]?.row.spans[0]?.start ?? 0;
    let last = first + 1;
    while (statements[last]?.row.spans[0]?.start === start) last += 1;
    const here = statements.slice(first, last).flatMap(({saying}) => (saying.stance === null ? [] : [saying]));
    if (here.length > 0 && start < length) signs.push(Decoration.widget({widget: new SignWidget(here), side: 1}).range(start));
    first = last;
  }
  return Decoration.set(signs, true);
}
