import { setTimeout as wait } from "node:timers/promises";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Fault } from "../control/faults.ts";
import type { ApiCall } from "./api-call.ts";
import type { Shape } from "./odata.ts";
import { CONTENT_TYPES } from "./odata.ts";
import { searchResult } from "./search/post-query.ts";
import { sendAnswer } from "./send-answer.ts";
import { SharePointError, accessDenied } from "./sharepoint-error.ts";

interface Wrong {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** how late a slow source is, milliseconds */
  readonly slowMs: number;
}

const BUSY = "-2147429894, Microsoft.SharePoint.SPException";

const REFUSALS = {
  "403": accessDenied(),
  "409": new SharePointError(409, "-2130575305, Microsoft.SharePoint.SPException", "Save Conflict."),
  "413": new SharePointError(413, "-1, Microsoft.SharePoint.Client.InvalidClientQueryException", "The request message is too big."),
  "429": new SharePointError(429, BUSY, "Too many requests."),
  "500": new SharePointError(500, "-1, Microsoft.SharePoint.SPException", "Something went wrong."),
  "503": new SharePointError(503, BUSY, "The server is busy."),
} as const;

/**
 * Makes a call go wrong as it was wished.
 *
 * @returns null when the call goes on: it is only late, or its answer will be lost
 * @throws SharePointError
 */
export async function goWrong({ kind, gateway }: Pick<Fault, "kind" | "gateway">, call: ApiCall, wrong: Wrong): Promise<unknown> {
  const { request, reply, slowMs } = wrong;
  if (isRefused(kind)) {
    if ((kind === "429" || kind === "503") && !gateway) reply.header("retry-after", "7");
    throw REFUSALS[kind];
  }
  switch (kind) {
    case "slow":
      await wait(slowMs);
      return null;
    case "lost":
      request.lost = true;
      return null;
    case "empty":
      return sendAnswer(request, reply, { status: 200, shape: emptyShape(call) });
    case "malformed":
      return reply.code(200).header("content-type", CONTENT_TYPES.minimal).send('{"odata.metadata":"","value":[{"Id":12,"Ti');
    case "offline":
      // In process there is no connection to break; whoever asks there turns this mark into a broken one.
      if (request.raw.socket instanceof Object && "destroySoon" in request.raw.socket) request.raw.socket.destroy();
      return reply.code(599).header("x-workbench-offline", "1").send("");
  }
}

function isRefused(kind: Fault["kind"]): kind is keyof typeof REFUSALS {
  return kind in REFUSALS;
}

function emptyShape({ steps }: ApiCall): Shape {
  return steps[0]?.name === "search" ? searchResult([], 0) : { kind: "rows", set: "SP.ApiData", rows: [], next: null };
}
