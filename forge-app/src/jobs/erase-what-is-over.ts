import { eraseLapsed, isRemovalDue } from "@alongside/core";
import { createKvsVault } from "../records/kvs-vault.ts";
import { createKvsSettings } from "../settings/kvs-settings.ts";
import { today } from "../today.ts";
import { beginRemoval } from "./removal.ts";

/** Erases what is over, and begins to erase everything when its day is here; runs once a day, without a person. */
export async function eraseWhatIsOver(): Promise<void> {
  if (isRemovalDue(await createKvsSettings().read(), today())) await beginRemoval();
  await eraseLapsed(createKvsVault(), today());
}
