import { dayOf } from "@alongside/core";
import type { Day, Instant } from "@alongside/core";

/** The day of this invocation, in UTC. */
export function today(): Day {
  return dayOf(Date.now() as Instant);
}
