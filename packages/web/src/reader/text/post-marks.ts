import {StateField} from "@codemirror/state";
import type {Range, Text} from "@codemirror/state";
import {Decoration, EditorView, WidgetType} from "@codemirror/view";
import type {DecorationSet} from "@codemirror/view";
import type {PostRow} from "@standpoint/model";
import {threadOf} from "./posts.ts";
import type {ThreadPost} from "./posts.ts";

const deepestIndent = 6;

/** Posts with a line that says who wrote them, indented as deep as they answer; empty lines set low, as between paragraphs. */
export function textLayout(posts: readonly PostRow[]) {
  return StateField.define<DecorationSet>({
    create: ({doc}) => Decoration.set([...bannersOf(doc, posts), ...linesOf(doc, posts)], true),
    update: (set) => set,
    provide: (field) => EditorView.decorations.from(field),
  });
}

function bannersOf(doc: Text, posts: readonly PostRow[]): Range<Decoration>[] {
  return threadOf(posts)
    .filter(({post}) => post.start < doc.length)
    .map((entry) => Decoration.widget({widget: new Banner(entry), side: -1, block: true}).range(doc.lineAt(entry.post.start).from));
}

function linesOf(doc: Text, posts: readonly PostRow[]): Range<Decoration>[] {
  const marks: Range<Decoration>[] = [];
  const thread = threadOf(posts);
  let next = 0;
  for (let number = 1; number <= doc.lines; number += 1) {
    const line = doc.line(number);
    while ((thread[next]?.post.end ?? Infinity) <= line.from) next += 1;
    const entry = thread[next];
    const inside = entry !== undefined && entry.post.start < line.to + 1 && entry.post.start <= line.to;
    const name = [line.length === 0 ? "line-empty" : "", inside ? "line-post" : ""].filter(Boolean).join(" ");
    if (name === "") continue;
    const style = inside ? {style: `--depth:${String(Math.min(entry.depth, deepestIndent))}`} : {};
    marks.push(Decoration.line({attributes: {class: name, ...style}}).range(line.from));
  }
  return marks;
}

class Banner extends WidgetType {
  readonly entry: ThreadPost;

  constructor(entry: ThreadPost) {
    super();
    this.entry = entry;
  }

  override eq(other: Banner): boolean {
    return other.entry.post.key === this.entry.post.key;
  }

  override toDOM(): HTMLElement {
    const {post, depth, answers} = this.entry;
    const banner = document.createElement("div");
    banner.className = "post-banner";
    banner.style.setProperty("--depth", String(Math.min(depth, deepestIndent)));
    const author = banner.appendChild(document.createElement("strong"));
    author.textContent = post.author ?? "No author";
    const rest = [post.date, answers === null ? null : `answers ${answers}`, post.key].filter(Boolean);
    banner.append(` · ${rest.join(" · ")}`);
    return banner;
  }
}
