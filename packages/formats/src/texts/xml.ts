import {Invalid} from "@standpoint/model";
import {SaxesParser} from "saxes";

/** An element with its prefix as written (`text:p`). */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const deepest = 500;

/**
 * The root of an XML text. Throws Invalid when it is not well-formed, and for a document that declares entities: they
 * are not expanded here, and no honest file of these formats has them.
 */
export function xmlRoot(bytes: Uint8Array, name: string): XmlElement {
  const parser = new SaxesParser({fileName: name});
  const open: {name: string; attributes: Record<string, string>; children: (XmlElement | string)[]}[] = [{name: "", attributes: {}, children: []}];
  parser.on("doctype", (doctype) => {
    if (doctype.includes("<!ENTITY")) throw new Invalid(`${name}: declares XML entities, which are not taken from files`);
  });
  parser.on("error", (error) => {
    throw new Invalid(`${name}: is damaged; its XML is broken`, {cause: error});
  });
  parser.on("opentag", (tag) => {
    if (open.length > deepest) throw tooDeep(name);
    open.push({name: tag.name, attributes: tag.attributes as Record<string, string>, children: []});
  });
  parser.on("closetag", () => {
    const closed = open.pop()!;
    open.at(-1)!.children.push(closed);
  });
  parser.on("text", (text) => open.at(-1)!.children.push(text));
  parser.on("cdata", (text) => open.at(-1)!.children.push(text));
  parser.write(new TextDecoder().decode(bytes)).close();
  return elementsOf(open[0]!)[0]!;
}

/** Throws Invalid for XML nested past any sense, before a library recurses through it; what else is wrong with it is left to that. */
export function checkXmlNesting(bytes: Uint8Array, name: string): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on("error", () => undefined);
  parser.on("opentag", () => {
    if (++depth > deepest) throw tooDeep(name);
  });
  parser.on("closetag", () => depth--);
  parser.write(new TextDecoder().decode(bytes)).close();
}

function tooDeep(name: string): Invalid {
  return new Invalid(`${name}: its XML is nested more than ${deepest} deep`);
}

export function elementsOf(element: Pick<XmlElement, "children">): XmlElement[] {
  return element.children.filter((child) => typeof child !== "string");
}

/** Every element below with a name, in the order of the text. */
export function allNamed(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...allNamed(child, name)]);
}

export function textWithin(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textWithin(child))).join("");
}

/** The words of the first element with a name, or undefined. */
export function firstText(element: XmlElement, name: string): string | undefined {
  const [first] = allNamed(element, name);
  return first && textWithin(first).trim();
}
