import type { PlaceId } from "@alongside/core";
import type { Invoke } from "./records-client.ts";
import { createRecordsClient } from "./records-client.ts";

/**
 * Whether an administrator switched the app off in a place. The records say it with every answer; here nothing else is asked of them.
 *
 * @throws PortError
 */
export async function isSwitchedOff(invoke: Invoke, place: PlaceId | null): Promise<boolean> {
  const { switchedOff } = await createRecordsClient(invoke).forQuestion({ words: [], item: null, place, candidates: [] });
  return switchedOff;
}
