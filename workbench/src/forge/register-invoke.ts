import { setTimeout as wait } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { personOf } from "../control/current-person.ts";
import type { FaultKind } from "../control/faults.ts";
import { fieldsOf, text } from "../organisation/read-fields.ts";
import type { Wire } from "../wire.ts";
import type { BackEnd, ResolverCall } from "./back-end.ts";

/** What the host of the bridge gets: the answer, or why there is none. */
interface InvokeAnswer {
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string };
  /** the connection broke, for all the UI knows */
  readonly offline?: boolean;
}

/** The door through which the app's UI reaches its back end. */
export function registerInvoke(app: FastifyInstance, wire: Wire, backEnd: BackEnd): void {
  app.post("/__forge/invoke", async (request): Promise<InvokeAnswer> => {
    const startedAt = performance.now();
    const body = fieldsOf(request.body);
    const person = personOf(request, wire.currentPerson, wire.store);
    // Whoever cannot sign in is nobody to the app.
    const accountId = person !== null && wire.store.account(person)?.state === "active" ? person : null;
    const functionKey = text(body, "functionKey");
    const call = { functionKey, payload: body["payload"], context: fieldsOf(body["context"] ?? {}), accountId };
    const fault = wire.faults.take("invoke");
    const answer = fault === null ? await answerTo(call, backEnd) : await goWrong(fault.kind, () => answerTo(call, backEnd), wire.slowMs);
    wire.wireLog.add({
      at: new Date().toISOString(),
      person: accountId,
      source: "invoke",
      method: "INVOKE",
      path: functionKey,
      status: answer.error === undefined && answer.offline !== true ? 200 : fault?.kind === "429" ? 429 : 500,
      rows: null,
      ms: Math.round(performance.now() - startedAt),
      points: 0,
    });
    return answer;
  });
}

async function answerTo(call: ResolverCall, backEnd: BackEnd): Promise<InvokeAnswer> {
  try {
    return { value: await backEnd.resolve(call) };
  } catch (error) {
    return error instanceof Error ? refusal(error.name, error.message) : refusal("Error", String(error));
  }
}

async function goWrong(kind: FaultKind, answer: () => Promise<InvokeAnswer>, slowMs: number): Promise<InvokeAnswer> {
  switch (kind) {
    case "slow":
      await wait(slowMs);
      return answer();
    case "offline":
      return { offline: true };
    case "lost":
      await answer();
      return { offline: true };
    case "empty":
      return {};
    case "malformed":
      return { value: "\u0000" };
    case "429":
      return refusal("Error", "Rate limit exceeded");
    case "403":
    case "409":
    case "413":
    case "500":
    case "503":
      return refusal("Error", "An unexpected error occurred");
  }
}

/** As the bridge words it on the platform. */
function refusal(name: string, message: string): InvokeAnswer {
  return { error: { name, message: `There was an error invoking the function - ${message}` } };
}
