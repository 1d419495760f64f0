import { PortError, eraseClosed, personId, storedPeople } from "@alongside/core";
import type { PersonId } from "@alongside/core";
import { privacy } from "@forge/api";
import { fieldsOf, textAt, textsAt } from "../read-payload.ts";
import { createKvsVault } from "../records/kvs-vault.ts";
import { today } from "../today.ts";
import type { QueueEvent } from "./queue.ts";
import { consume, push } from "./queue.ts";

/** The platform is asked about at most this many accounts at once. */
const ACCOUNTS_AT_ONCE = 90;

/** Begins to look for accounts that were closed; runs once a week, without a person. */
export async function beginClosedAccounts(): Promise<void> {
  await push("closed-accounts", [{ after: null }]);
}

/**
 * Takes one event: either a part of the storage is gone through, and its accounts are put into the queue in slices, or one slice is asked
 * about. Twice the same event does the same once more, and finds it done.
 */
export function findClosedAccounts({ body }: QueueEvent): ReturnType<typeof consume> {
  const fields = fieldsOf(body);
  if (Array.isArray(fields["accounts"])) return consume(() => eraseThoseClosed(textsAt(fields, "accounts", ACCOUNTS_AT_ONCE)));
  return consume(() => collectAfter(fields["after"] === null ? null : personId(textAt(fields, "after"))));
}

async function collectAfter(after: PersonId | null): Promise<void> {
  const { people, next } = await storedPeople(createKvsVault(), after);
  const slices = Array.from({ length: Math.ceil(people.length / ACCOUNTS_AT_ONCE) }, (_slice, index) => ({
    accounts: people.slice(index * ACCOUNTS_AT_ONCE, (index + 1) * ACCOUNTS_AT_ONCE),
  }));
  await push("closed-accounts", next === null ? slices : [...slices, { after: next }]);
}

/** An account that was changed needs nothing: names are not stored, they are asked when they are shown. */
async function eraseThoseClosed(accounts: readonly string[]): Promise<void> {
  const closed = (await report(accounts)).filter(({ status }) => status === "closed");
  await eraseClosed(
    createKvsVault(),
    closed.map(({ accountId }) => personId(accountId)),
    today(),
  );
}

type Reported = Awaited<ReturnType<typeof privacy.reportPersonalData>>;

/** @throws PortError when the platform does not say */
async function report(accounts: readonly string[]): Promise<Reported> {
  const updatedAt = new Date().toISOString();
  try {
    return await privacy.reportPersonalData(accounts.map((accountId) => ({ accountId, updatedAt })));
  } catch (cause) {
    // The package rejects with the answer itself, and with errors of its own when its proxy refuses.
    const status: unknown = typeof cause === "object" && cause !== null ? Reflect.get(cause, "status") : undefined;
    throw new PortError(status === 429 ? "rate-limited" : "unavailable", `The report of accounts failed: ${String(status)}`, { cause });
  }
}
