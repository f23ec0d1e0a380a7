import {Conflict, EditConflict, Invalid, Missing} from "@standpoint/model";
import type {FastifyError, FastifyInstance} from "fastify";

/** Faults that a person can mend come as 400, 404 and 409 with their sentence, clashing edits with both sides; the rest is ours and stays in the log. */
export function faults(app: Pick<FastifyInstance, "setErrorHandler">): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = statusOf(error);
    if (status >= 500) process.stderr.write(`standpoint: ${request.method} ${request.url}: ${error.stack ?? error.message}\n`);
    return reply.code(status).send({
      error: status >= 500 ? "Something went wrong in Standpoint itself; nothing was changed. The log says more." : sentence(error),
      ...(error instanceof EditConflict && {conflict: error.conflict}),
    });
  });
}

export function statusOf(error: unknown): number {
  if (error instanceof Invalid) return 400;
  if (error instanceof Missing) return 404;
  if (error instanceof Conflict) return 409;
  return (error as {statusCode?: number}).statusCode ?? 500;
}

function sentence(error: FastifyError): string {
  const first = error.validation?.[0];
  return first
    ? `${error.validationContext ?? "request"}${first.instancePath.replaceAll("/", ".")}: ${first.message ?? "is not what was expected"}`
    : error.message;
}
