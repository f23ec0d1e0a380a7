import type {Imported, Unanchored} from "@standpoint/model";
import {createHash} from "node:crypto";
import {
  Conflict,
  type DocumentDraft,
  type IncomingStatement,
  Invalid,
  isFault,
  Missing,
  own,
  type ProjectDraft,
  recordTypes,
  type Span,
  spanOf,
  type StatementDraft,
  type StatementId,
  type StatementTypeDraft,
  type Value,
  type VariableDraft,
  withRole,
} from "@standpoint/model";
import type {Store, Writing} from "@standpoint/store";
import {anchorer, type Anchorer} from "@standpoint/text";
import {pause, type Asking, type Watching} from "../asking.ts";

/**
 * Brings a draft into a project as one act: all of it or nothing, undone in one step.
 *
 * Documents and statements that are there already are counted, not added again. A fault names the file and the line.
 */
export async function importProject(store: Store, draft: ProjectDraft & {readonly name: string}, asking: Asking & Watching): Promise<Imported> {
  const {result} = await store.act({...asking, command: "import", summary: `Imported ${draft.name}`}, async (writing, reading) => {
    const before = (await reading.bareEntities()).length;
    const coming = new Coming(writing, draft, asking);
    await coming.all();
    return Object.assign(coming, {entities: (await reading.bareEntities()).length - before});
  });
  return {
    statements: result.added,
    already: result.already,
    entities: result.entities,
    documents: result.documents,
    unanchored: result.unanchored,
    notes: [...draft.notes, ...(result.first === undefined ? [] : await store.misdated((result.first - 1) as StatementId))],
  };
}

interface Postponed {
  readonly id: StatementId;
  readonly statement: IncomingStatement;
}

interface KnownText {
  readonly text: string;
  anchors?: Anchorer;
}

/** One import on its way in. */
class Coming {
  added = 0;
  /** The first statement that was added. */
  first: StatementId | undefined;
  already = 0;
  documents = 0;
  readonly unanchored: Unanchored[] = [];
  readonly #writing: Writing;
  readonly #draft: ProjectDraft & {readonly name: string};
  readonly #asking: Asking & Watching;
  readonly #texts = new Map<string, KnownText>();
  readonly #postponed: Postponed[] = [];
  #remembered = 0;

  constructor(writing: Writing, draft: ProjectDraft & {readonly name: string}, asking: Asking & Watching) {
    this.#writing = writing;
    this.#draft = draft;
    this.#asking = asking;
  }

  async all(): Promise<void> {
    for (const type of this.#draft.types) await mergeType(this.#writing, type);
    for (const entity of this.#draft.entities) await this.#writing.addEntity(entity);
    for (const coder of this.#draft.coders) await this.#writing.addCoder(coder);
    for (const highlighter of this.#draft.highlighters) await this.#writing.addHighlighter(highlighter);
    for (const document of this.#draft.documents) await this.#addDocument(document);
    let seen = 0;
    for await (const statement of this.#draft.statements) {
      if (++seen % 2000 === 0) await this.#breathe(seen);
      await this.#named(statement, () => this.#add(statement));
    }
    for (const {id, statement} of this.#postponed) await this.#named(statement, () => this.#writing.changeStatement(id, {values: statement.values}));
  }

  async #addDocument(document: DocumentDraft): Promise<void> {
    if (await this.#writing.hasDocument(document.key)) {
      if ((await this.#writing.text(document.key)) === document.text) return;
      throw new Conflict(`${this.#draft.name}: the project has a document "${document.key}" with another text: remove or rename it first`);
    }
    await this.#writing.addDocument(document);
    if (++this.documents % 200 === 0) await this.#breathe(0);
  }

  async #breathe(seen: number): Promise<void> {
    this.#asking.signal?.throwIfAborted();
    this.#asking.progress?.(seen, null, this.#draft.name);
    await pause();
  }

  /** Faults inside get the file's name and the line in front. */
  async #named(statement: IncomingStatement, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (cause) {
      if (!isFault(cause) || statement.line === undefined) throw cause;
      throw new Invalid(`${this.#draft.name}: line ${statement.line}: ${cause.message}`, {cause});
    }
  }

  async #add(incoming: IncomingStatement): Promise<void> {
    const wanted = recordTypes.find(({name}) => name === incoming.type);
    if (wanted && !(await this.#writing.type(wanted.name))) await this.#writing.addType(wanted);
    const place = await this.#placed(incoming);
    if (!place) return;
    const key = await this.#freeKey(incoming, place);
    if (key === undefined) {
      ++this.already;
      return;
    }
    const {place: _, line: __, ...rest} = incoming;
    const id = await this.#addResolved(incoming, {...rest, key, spans: [place]});
    this.first ??= id;
    ++this.added;
  }

  /** A statement may point to one further down: that value is filled in when all are there. */
  async #addResolved(incoming: IncomingStatement, draft: StatementDraft): Promise<StatementId> {
    const forward = await this.#forwardReferences(draft);
    if (forward.length === 0) return this.#writing.addStatement(draft);
    const values = Object.fromEntries(Object.entries(draft.values).filter(([name]) => !forward.includes(name)));
    const id = await this.#writing.addStatement({...draft, values});
    this.#postponed.push({id, statement: incoming});
    return id;
  }

  async #forwardReferences({type, values}: StatementDraft): Promise<readonly string[]> {
    const variables = (await this.#writing.type(type))?.variables.filter(({kind}) => kind === "statement") ?? [];
    const forward: string[] = [];
    for (const {name} of variables) {
      const value: Value | undefined = own(values, name);
      if (typeof value === "string" && !(await this.#writing.statementKeyed(value))) forward.push(name);
    }
    return forward;
  }

  async #placed({document, place, line}: IncomingStatement): Promise<Span | undefined> {
    const known = await this.#textOf(document);
    if ("start" in place) return spanOf(known.text, place.start, place.end);
    const found = (known.anchors ??= anchorer(known.text)).place(place);
    if ("span" in found) return spanOf(known.text, found.span.start, found.span.end);
    this.unanchored.push({line: line ?? null, quote: place.quote, why: found.why});
    return undefined;
  }

  async #textOf(document: string): Promise<KnownText> {
    const known = this.#texts.get(document);
    if (known) return known;
    if (!(await this.#writing.hasDocument(document))) throw new Missing(`there is no document "${document}": add it first, or mend its id`);
    const fresh: KnownText = {text: await this.#writing.text(document)};
    this.#remembered += fresh.text.length;
    if (this.#remembered > 2 ** 27) this.#forget();
    this.#texts.set(document, fresh);
    return fresh;
  }

  #forget(): void {
    this.#texts.clear();
    this.#remembered = 0;
  }

  /**
   * The key to add a statement under; undefined when it is there already, that is, when a statement of that key stands
   * at the same place. A key that another statement holds gets a number: "12", "12~2", "12~3".
   */
  async #freeKey(incoming: IncomingStatement, {start}: Span): Promise<string | undefined> {
    const wanted = incoming.key ?? contentKey(incoming);
    const {id} = await this.#writing.placeOf(incoming.document);
    for (let n = 1, key = wanted; ; key = `${wanted}~${++n}`) {
      const holder = await this.#writing.statementKeyed(key);
      if (!holder) return key;
      if (holder.document === id && holder.start === start) return undefined;
    }
  }
}

/** The same content always gets the same key. */
function contentKey({document, type, place, values}: IncomingStatement): string {
  return createHash("sha256")
    .update(JSON.stringify([document, type, place, values]))
    .digest("base64url")
    .slice(0, 16);
}

/** Adds a type, or gives the one of that name the variables and choices it lacks. */
async function mergeType(writing: Writing, draft: StatementTypeDraft): Promise<void> {
  const known = await writing.type(draft.name);
  if (!known) {
    await writing.addType(draft);
    return;
  }
  const missing = draft.variables.filter((variable) => !known.variables.some(({name}) => name === variable.name));
  const free = missing.map(({role, ...variable}) => (role && !withRole(known, role) ? {...variable, role} : variable));
  const wider = known.variables.map((variable) => withChoices(variable, draft));
  if (missing.length > 0 || wider.some((variable, i) => variable !== known.variables[i]))
    await writing.changeType(draft.name, {...known, variables: [...wider, ...free]});
}

function withChoices<V extends VariableDraft>(variable: V, {variables}: StatementTypeDraft): V {
  const more = variables.find(({name}) => name === variable.name)?.choices ?? [];
  const {choices} = variable;
  return choices && more.some((choice) => !choices.includes(choice)) ? {...variable, choices: [...new Set([...choices, ...more])]} : variable;
}
