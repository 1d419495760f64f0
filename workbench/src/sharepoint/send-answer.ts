import type { FastifyReply, FastifyRequest } from "fastify";
import type { ApiAnswer } from "./api-call.ts";
import { CONTENT_TYPES, inStyle, styleOf } from "./odata.ts";

/** Sends what an operation answers, in the style that the caller accepts. */
export function sendAnswer(request: FastifyRequest, reply: FastifyReply, { status, shape, etag }: ApiAnswer): FastifyReply {
  const style = styleOf(request);
  reply.code(status).header("content-type", CONTENT_TYPES[style]);
  if (etag !== undefined) reply.header("etag", etag);
  if (shape === null) return reply.send("");
  return reply.send(JSON.stringify(inStyle(shape, style, `${request.siteCall?.web ?? ""}/_api`)));
}
