import { forgetSettings, removeSome } from "@alongside/core";
import { fieldsOf } from "../read-payload.ts";
import { createKvsVault } from "../records/kvs-vault.ts";
import { createKvsSettings } from "../settings/kvs-settings.ts";
import { today } from "../today.ts";
import type { QueueEvent } from "./queue.ts";
import { consume, push } from "./queue.ts";

/** After this time what was being written when the last record went is written, and an index shows it. */
const SECONDS_BEFORE_LAST_LOOK = 120;

/** Begins to erase everything. */
export async function beginRemoval(): Promise<void> {
  await push("removal", [{ lastLook: false }]);
}

/** Takes one event: erases the records of some people, and puts the next event into the queue until the settings are gone as well. */
export function removeSomeRecords({ body }: QueueEvent): ReturnType<typeof consume> {
  const isLastLook = fieldsOf(body)["lastLook"] === true;
  return consume(async () => {
    const parts = { vault: createKvsVault(), settings: createKvsSettings(), today: today() };
    const outcome = isLastLook ? await forgetSettings(parts) : await removeSome(parts);
    switch (outcome) {
      case "more":
        return beginRemoval();
      case "nothing-left":
        return push("removal", [{ lastLook: true }], SECONDS_BEFORE_LAST_LOOK);
      case "done":
      case "not-due":
        return;
    }
  });
}
