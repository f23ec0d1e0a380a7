import type {Clash} from "@standpoint/model";
import {lost, reached} from "./connection.ts";

/** The server refused: `message` is its own sentence, made for the person. */
export class Refused extends Error {
  override readonly name: string = "Refused";
  readonly status: number;
  /** What an edit ran into, when somebody else changed the same. */
  readonly clash: Clash | null;
  /** The last change that was known when an act that had no answer was sent; undefined for anything else. */
  readonly before: number | null | undefined;

  constructor(status: number, message: string, clash: Clash | null = null, before?: number | null) {
    super(message);
    this.status = status;
    this.clash = clash;
    this.before = before;
  }
}

/** Whether a request never had an answer: it may have arrived or not. */
export function isLost(error: unknown): boolean {
  return error instanceof Refused && error.status === 0;
}

/** Whether an act is to be sent again later: it never had an answer, or the server was on its way out, or one before it found none. */
export function isUnanswered(error: unknown): boolean {
  return isLost(error) || (error instanceof Refused && [499, 502, 503, 504].includes(error.status));
}

/** Whether the server refused for good: what was asked for is not there, or cannot be asked so. */
export function isGone(error: unknown): boolean {
  return error instanceof Refused && (error.status === 404 || error.status === 400);
}

/** What an edit ran into, with the server's own sentence on it. */
export interface ToldClash extends Clash {
  readonly sentence: string;
}

/** What an act ran into, when it was refused for that. */
export function clashIn(error: unknown): ToldClash | null {
  return error instanceof Refused && error.clash !== null ? {...error.clash, sentence: error.message} : null;
}

/** Whether the same question may have an answer a little later: the server was gone, busy, or its disk was. */
export function mayPass(error: unknown): boolean {
  return error instanceof Refused && (error.status === 0 || error.status >= 500);
}

export type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** `/api/statements?type=position` – parts that are empty or undefined are left out, a list is a repeated option. */
export function address(path: string, query: Query = {}): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === "object") for (const one of value) parts.append(name, one);
    else if (value !== undefined && value !== "") parts.set(name, String(value));
  }
  return parts.size === 0 ? `/api${path}` : `/api${path}?${parts.toString()}`;
}

/** Asks for something; nothing changes. Throws Refused. */
export async function asked<T>(url: string, signal?: AbortSignal): Promise<T> {
  return told<T>(await answered(fetch(url, {headers: {accept: "application/json"}, ...(signal ? {signal} : {})}), "It is tried again by itself"));
}

/** What the server answered: the one place where its JSON gets a type. */
export async function told<T>(answer: Response): Promise<T> {
  return (await answer.json()) as T;
}

export type Method = "POST" | "PATCH" | "DELETE";

/** Does something. A form goes out as a form, anything else as JSON. Throws Refused. */
export async function sent(method: Method, url: string, body?: unknown): Promise<Response> {
  const headers: Record<string, string> = {"x-standpoint": "1"};
  if (body === undefined) return answered(fetch(url, {method, headers}), unsure);
  if (body instanceof FormData) return answered(fetch(url, {method, headers, body}), unsure);
  headers["content-type"] = "application/json";
  return answered(fetch(url, {method, headers, body: JSON.stringify(body)}), unsure);
}

const unsure = "Once it is back, look whether it was done";

async function answered(pending: Promise<Response>, remedy: string): Promise<Response> {
  const answer = await pending.catch((error: unknown) => {
    // The page itself gave the question up: that says nothing about the server.
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    lost();
    throw new Refused(0, `the server cannot be reached: check that Standpoint is still running. ${remedy}`);
  });
  reached();
  if (answer.ok) return answer;
  throw await refusalOf(answer);
}

/** What the server said when it refused. */
export async function refusalOf(answer: Response): Promise<Refused> {
  const text = await answer.text();
  try {
    const {error, conflict = null} = JSON.parse(text) as {error?: unknown; conflict?: Clash | null};
    if (typeof error === "string") return new Refused(answer.status, error, conflict);
  } catch {
    // Not ours (a proxy's page, say): the status says more than its markup.
  }
  return new Refused(answer.status, `the server answered ${String(answer.status)} ${answer.statusText}`);
}

/** The answer to a question that needs a body; nothing changes. */
export async function askedWith<Answer>(path: string, body: unknown): Promise<Answer> {
  return told(await sent("POST", address(path), body));
}
