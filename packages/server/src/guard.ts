import type {FastifyInstance} from "fastify";

const loopback = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Keeps strangers' pages out: a request must name a host that is ours (so that no foreign name can be pointed here), and
 * one that changes something must carry a header that a form or image on another site cannot send.
 */
export function guard(app: Pick<FastifyInstance, "addHook">, hosts: readonly string[]): void {
  const known = new Set([...loopback, ...hosts]);
  app.addHook("onRequest", async (request, reply) => {
    if (!known.has(request.host.replace(/:\d+$/, ""))) return reply.code(403).send({error: `This server does not answer to the name "${request.host}".`});
    const changes = request.method !== "GET" && request.method !== "HEAD";
    if (changes && request.headers["x-standpoint"] !== "1")
      return reply.code(403).send({error: "A request that changes something needs the header x-standpoint: 1."});
    return undefined;
  });
}
