import type { Day, Instant } from "@alongside/core";
import { PortError, dayOf } from "@alongside/core";
import { entryOf, objectAt, textAt } from "./read-json.ts";
import type { SendToSharePoint } from "./request.ts";
import { askSharePoint } from "./request.ts";

/** When SharePoint gave a digest, `0x…,<date>`, by its own clock. The day of the week may stand in the date, with a comma of its own. */
export function timeOfDigest(digest: string): Date {
  return new Date(digest.slice(digest.indexOf(",") + 1));
}

/**
 * The day that it is for SharePoint, by UTC: for what must not go by the clock of whoever's machine this is.
 *
 * @throws PortError
 */
export async function dayAtSharePoint(send: SendToSharePoint): Promise<Day> {
  const entry = entryOf(await askSharePoint(send, { method: "POST", path: "_api/contextinfo" }));
  const information = "GetContextWebInformation" in entry ? objectAt(entry, "GetContextWebInformation") : entry;
  const time = timeOfDigest(textAt(information, "FormDigestValue") ?? "").getTime();
  if (Number.isNaN(time)) throw new PortError("malformed-answer", "SharePoint gave no digest with a date");
  return dayOf(time as Instant);
}
