import type { FastifyRequest } from "fastify";
import type { CurrentPerson } from "./register-control.ts";

/** Who asks with this request. */
export function personOf(_request: FastifyRequest, currentPerson: CurrentPerson): string {
  return currentPerson.id;
}
