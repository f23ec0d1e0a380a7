import type {FastifyInstance} from "fastify";

const loopback = ["localhost", "127.0.0.1", "[::1]"];

/** Where a browser may say that a request comes from: our page, or what the person typed or opened themselves. */
const ours = ["same-origin", "none"];

/**
 * Keeps strangers' pages out: a request must name a host that is ours (so that no foreign name can be pointed here); one that
 * changes something must carry a header that a form or image on another site cannot send; and nothing is worked out for a
 * page of another site, nor for one at another port of this machine, which a browser calls the same site.
 */
export function guard(app: Pick<FastifyInstance, "addHook">, hosts: readonly string[]): void {
  const known = new Set([...loopback, ...hosts]);
  app.addHook("onRequest", async (request, reply) => {
    if (!known.has(request.host.replace(/:\d+$/, ""))) return reply.code(403).send({error: `This server does not answer to the name "${request.host}".`});
    const from = request.headers["sec-fetch-site"];
    if (typeof from === "string" && !ours.includes(from) && request.routeOptions.url?.startsWith("/api/"))
      return reply.code(403).send({error: "A page of another site asked for this: open the project at its own address."});
    if (!isReading(request.method) && request.headers["x-standpoint"] !== "1")
      return reply.code(403).send({error: "A request that changes something needs the header x-standpoint: 1."});
    return undefined;
  });
}

export function isReading(method: string): boolean {
  return method === "GET" || method === "HEAD";
}
