import type { FastifyReply } from "fastify";

/** The two generations of the API refuse in different words and numbers. */
export type ApiGeneration = "v1" | "v2";

/** A refusal as the platform phrases it; thrown inside a route, shaped in one place. */
export class WireError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = "WireError";
    this.status = status;
  }
}

/** v1: `{statusCode, data, message}`; v2: `{errors: [{status, code, title, detail}]}`. */
export function errorBody(generation: ApiGeneration, status: number, message: string): unknown {
  if (generation === "v2") return { errors: [{ status, code: CODES[status] ?? "ERROR", title: message, detail: null }] };
  return { statusCode: status, data: { authorized: status !== 403, valid: status !== 400, errors: [], successful: false }, message };
}

const CODES: Readonly<Record<number, string>> = {
  400: "INVALID_REQUEST_PARAMETER",
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  409: "CONFLICT",
  413: "PAYLOAD_TOO_LARGE",
};

/** What the gateway says when the app's manifest lacks a scope. */
export function scopeMissing(reply: FastifyReply): FastifyReply {
  return reply.code(401).send({ code: 401, message: "Unauthorized; scope does not match" });
}

/** No or unknown credentials: v1 says that the caller cannot access Confluence, v2 pretends that nothing is there. */
export function notSignedIn(reply: FastifyReply, generation: ApiGeneration): FastifyReply {
  if (generation === "v1")
    return reply.code(403).send(errorBody("v1", 403, "Request rejected because the caller cannot access Confluence"));
  return reply.code(404).send({ errors: [{ status: 404, code: "NOT_FOUND", title: "Not Found", detail: null }] });
}
