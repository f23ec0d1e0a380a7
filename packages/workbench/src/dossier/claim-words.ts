import {conditionWords, withRole, type Role, type StatementRow, type TypeRow, type Value} from "@standpoint/model";

interface Around {
  /** Who says so; "" where that is not known. */
  readonly saidBy: string;
  /** The words of another statement, by its key. */
  readonly quoteOf: (key: string) => string;
}

/** A statement as one sentence, by the roles of its type. */
export function claimWords(row: Pick<StatementRow, "values">, type: Pick<TypeRow, "name" | "variables">, {saidBy, quoteOf}: Around): string {
  const value = (role: Role) => row.values[withRole(type, role)?.name ?? ""];
  const text = (role: Role) => shown(value(role));
  const condition = text("condition");
  if (withRole(type, "stance")) {
    const how = [condition === "" ? "" : `, ${conditionWords(condition)}`, text("mode") === "practised" ? " (in deeds)" : ""].join("");
    return `${text("holder")} ${stanceWords(value("stance"))}: ${text("concept")}${how}`;
  }
  if (withRole(type, "target")) return `${saidBy || "Somebody"} ${text("relation") || "answers"} “${shortened(quoteOf(text("target")))}”`;
  if (withRole(type, "object")) return [text("subject"), text("relation"), text("object")].filter((one) => one !== "").join(" ");
  if (withRole(type, "event"))
    return [`${text("participant")}: ${text("part") || "named"}`, text("event"), text("place")].filter((one) => one !== "").join(", ");
  if (withRole(type, "measure"))
    return `${text("subject")}: ${text("measure")} ${[text("bound"), text("value"), text("unit")].filter((one) => one !== "").join(" ")}`;
  return type.variables.flatMap(({name}) => (shown(row.values[name]) === "" ? [] : [`${name}: ${shown(row.values[name])}`])).join("; ");
}

function stanceWords(value: Value | undefined): string {
  if (value === true) return "agrees";
  return value === false ? "disagrees" : "is neutral";
}

function shown(value: Value | undefined): string {
  if (value === undefined || value === null) return "";
  return Array.isArray(value) ? value.join("; ") : String(value);
}

/** A quote that stands inside another sentence. */
function shortened(quote: string): string {
  const words = quote.replace(/\s+/g, " ").trim();
  return words.length > 120 ? `${words.slice(0, 119)}…` : words;
}
