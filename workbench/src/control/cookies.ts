import type { FastifyRequest } from "fastify";

/** What a browser kept under a name. */
export function cookieOf(request: FastifyRequest, name: string): string | undefined {
  const kept = (request.headers.cookie ?? "").split(/;\s*/u).map((entry) => entry.split("=", 2) as [string, string]);
  return new Map(kept).get(name);
}
