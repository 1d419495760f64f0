import { makeResolver } from "@forge/resolver";
import { CALLS, answerCall } from "./answer-calls.ts";
import type { Call } from "./contract.ts";

interface ResolverRequest {
  readonly payload: unknown;
  readonly context: object;
}

const keys = Object.keys(CALLS) as Call[];
const handlers = keys.map((key) => [key, ({ payload, context }: ResolverRequest) => answerCall(key, payload, accountIn(context))] as const);

/** The platform puts the account of who is signed in into the context; what a caller claims does not reach it. */
function accountIn(context: object): string | undefined {
  const accountId: unknown = Reflect.get(context, "accountId");
  return typeof accountId === "string" ? accountId : undefined;
}

export const resolver = makeResolver(Object.fromEntries(handlers));
export { exportWhoCanHelp } from "./export-who-can-help.ts";
export { beginClosedAccounts, findClosedAccounts } from "./jobs/closed-accounts.ts";
export { beginErasingWhatIsOver, eraseWhatIsOver } from "./jobs/erase-what-is-over.ts";
export { removeSomeRecords } from "./jobs/removal.ts";
