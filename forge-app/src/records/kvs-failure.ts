import { PortError } from "@alongside/core";
import type { PortErrorKind } from "@alongside/core";
import { ForgeKvsAPIError, ForgeKvsError } from "@forge/kvs";

/** Whether the storage refused because something else changed the same thing: a key that exists, a condition that does not hold. */
export function isConflict(error: unknown): boolean {
  return error instanceof ForgeKvsAPIError && error.responseDetails.status === 409;
}

/**
 * Runs one operation of the storage.
 *
 * @throws PortError for every way in which the storage can fail, except conflicts, which pass as they are
 */
export async function withStorage<Value>(operation: () => Promise<Value>): Promise<Value> {
  try {
    return await operation();
  } catch (error) {
    if (isConflict(error) || !(error instanceof ForgeKvsError)) throw error;
    const status = error instanceof ForgeKvsAPIError ? error.responseDetails.status : 500;
    throw new PortError(kindOf(status), `The storage failed: ${String(status)}`, { cause: error });
  }
}

function kindOf(status: number): PortErrorKind {
  if (status === 429) return "rate-limited";
  if (status === 413) return "full";
  if (status === 401 || status === 403) return "forbidden";
  return status >= 500 ? "unavailable" : "malformed-answer";
}
