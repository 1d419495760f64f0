import { eraseLapsed, isRemovalDue } from "@alongside/core";
import { fieldsOf } from "../read-payload.ts";
import { createKvsVault } from "../records/kvs-vault.ts";
import { createKvsSettings } from "../settings/kvs-settings.ts";
import { today } from "../today.ts";
import type { QueueEvent } from "./queue.ts";
import { consume, push } from "./queue.ts";
import { beginRemoval } from "./removal.ts";

/** After this time an index no longer shows what was erased, and the storage takes as many writes as before. */
const SECONDS_BETWEEN_PARTS = 60;
/** More than become over in a day; parts must not follow each other for ever. */
const MAXIMUM_PARTS = 200;

/** Begins to erase what is over, and everything when its day is here; runs once a day, without a person. */
export async function beginErasingWhatIsOver(): Promise<void> {
  if (isRemovalDue(await createKvsSettings().read(), today())) await beginRemoval();
  await push("what-is-over", [{ part: 1 }]);
}

/** Takes one event: erases some of what is over, and looks for more a while later, until there is none. */
export function eraseWhatIsOver({ body }: QueueEvent): ReturnType<typeof consume> {
  return consume(async () => {
    const part = Number(fieldsOf(body)["part"]);
    const outcome = await eraseLapsed(createKvsVault(), today());
    if (outcome === "more" && part < MAXIMUM_PARTS) await push("what-is-over", [{ part: part + 1 }], SECONDS_BETWEEN_PARTS);
  });
}
