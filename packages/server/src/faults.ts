import {randomBytes} from "node:crypto";
import {EditClash, endingOf, endings} from "@standpoint/model";
import type {FastifyError, FastifyInstance} from "fastify";

/** Faults that a person can mend come as 400, 404 and 409 with their sentence, clashing edits with both sides; the rest is ours and stays in the log. */
export function faults(app: Pick<FastifyInstance, "setErrorHandler">): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const {status, sentence} = told(error, `${request.method} ${request.url}`);
    return reply.code(status).send({error: sentence, ...(error instanceof EditClash && {conflict: error.clash})});
  });
}

/** The status and the sentence of a failure; what is ours goes to the log, with what was asked, under a number that the sentence tells. */
export function told(error: unknown, asked: string): {status: number; sentence: string} {
  const {kind, sentence} = endingOf(error);
  if (kind !== "Ours") return {status: endings[kind].status, sentence: undashed(sentence)};
  const {statusCode = endings.Ours.status, stack} = error as Partial<FastifyError>;
  if (statusCode < 500) return {status: statusCode, sentence};
  const number = logged(asked, stack ?? sentence);
  return {
    status: statusCode,
    sentence: `Something went wrong in Standpoint itself; nothing was changed. Where it runs it says more under the number ${number}.`,
  };
}

/** A sentence that names options as a command writes them, as requests do: "--rows" as "rows". A command in quotes, and what somebody wrote, stay as they are. */
function undashed(sentence: string): string {
  return sentence.replace(/"[^"]*"|(?<=^|\s|\()(?<!serve )--(?=[a-z])/g, (found) => (found === "--" ? "" : found));
}

/** Puts a failure of ours into the log and gives the number it stands under there. */
export function logged(asked: string, what: string): string {
  const number = randomBytes(4).toString("hex");
  process.stderr.write(`standpoint: fault ${number}: ${asked}: ${what}\n`);
  return number;
}
