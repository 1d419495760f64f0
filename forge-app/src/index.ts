import { makeResolver } from "@forge/resolver";
import type { RecordCall } from "./contract.ts";
import { CALLS, answerCall } from "./records/answer-calls.ts";

interface Call {
  readonly payload: unknown;
  readonly context: object;
}

const keys = Object.keys(CALLS) as RecordCall[];
const handlers = keys.map((key) => [key, ({ payload, context }: Call) => answerCall(key, payload, accountIn(context))] as const);

/** The platform puts the account of who is signed in into the context; what a caller claims does not reach it. */
function accountIn(context: object): string | undefined {
  const accountId: unknown = Reflect.get(context, "accountId");
  return typeof accountId === "string" ? accountId : undefined;
}

export const resolver = makeResolver(Object.fromEntries(handlers));
export { exportWhoCanHelp } from "./export-who-can-help.ts";
export { eraseWhatIsOver } from "./records/answer-calls.ts";
