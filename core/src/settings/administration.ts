import { PortError } from "../ports/port-error.ts";
import type { SettingsVault } from "../ports/settings-vault.ts";
import type { GateParts } from "../records/gate-parts.ts";
import type { HouseRulesEntry } from "../records/house-rules.ts";
import { findEntries, removeEntry } from "../records/house-rules.ts";
import type { FieldProblem } from "../records/read-content.ts";
import type { Day } from "../vocabulary/day.ts";
import { addDays } from "../vocabulary/day.ts";
import type { Result } from "../vocabulary/result.ts";
import { granted, refused } from "../vocabulary/result.ts";
import type { SettingsDraft, SiteSettings } from "./site-settings.ts";
import { readSettings } from "./site-settings.ts";

/** Why an administrator's wish could not be granted. */
export type AdministrationRefusal =
  /** the platform says that this person does not administer the site; nothing else is told */
  | { readonly kind: "not-an-administrator" }
  | { readonly kind: "fields"; readonly problems: readonly FieldProblem[] }
  /** changed in another window meanwhile; nothing was overwritten */
  | { readonly kind: "conflict"; readonly current: SiteSettings }
  /** the day of removal is here: it cannot be taken back any more */
  | { readonly kind: "removing" };

type Answer<Value> = Promise<Result<Value, AdministrationRefusal>>;

/** What an administrator of the site can do. No answer holds an account or a name. Every call throws PortError when the platform fails. */
export interface Administration {
  settings(): Answer<SiteSettings>;
  /** The same draft twice is saved once. */
  save(draft: SettingsDraft): Answer<SiteSettings>;
  findEntries(words: string): Answer<readonly HouseRulesEntry[]>;
  /** @returns whether there was still such an entry */
  removeEntry(words: string, entry: HouseRulesEntry): Answer<boolean>;
  /** Sets the day on which everything is erased, {@link DAYS_TO_EXPORT} from now; a day that is set already stays. */
  removeEverything(): Answer<SiteSettings>;
  /** Takes it back. */
  keepEverything(): Answer<SiteSettings>;
}

export interface AdministrationParts {
  /** the administrator as the gate knows them: for entries of others they are a colleague like any other */
  readonly gate: GateParts;
  readonly settings: SettingsVault;
  /**
   * Whether the platform says that the person administers the site, asked in their name at each call.
   *
   * @throws PortError
   */
  isAdministrator(): Promise<boolean>;
}

/** How long people can take their things with them before everything is erased. */
export const DAYS_TO_EXPORT = 30;

/** Everything an administrator can do. Before each deed the platform is asked whether they are one. */
export function createAdministration(parts: AdministrationParts): Administration {
  const { gate, settings } = parts;
  const asAdministrator = async <Value>(deed: () => Answer<Value>): Answer<Value> =>
    gate.person !== null && (await parts.isAdministrator()) ? deed() : refused({ kind: "not-an-administrator" });
  return {
    settings: () => asAdministrator(async () => granted(await settings.read())),
    save: (draft) => asAdministrator(() => saveSettings(settings, draft)),
    findEntries: (words) => asAdministrator(async () => granted(await findEntries(gate, words))),
    removeEntry: (words, entry) => asAdministrator(async () => granted(await removeEntry(gate, words, entry))),
    removeEverything: () => asAdministrator(() => change(settings, (current) => withDay(current, gate.today))),
    keepEverything: () => asAdministrator(() => change(settings, (current) => withoutDay(current, gate.today))),
  };
}

async function saveSettings(vault: SettingsVault, draft: SettingsDraft): Answer<SiteSettings> {
  const read = readSettings(draft);
  if (!read.ok) return refused({ kind: "fields", problems: read.error });
  return change(vault, (current) => {
    // Also the answer to an earlier, equal save that was lost on the way.
    if (JSON.stringify(read.value) === JSON.stringify(writtenIn(current))) return granted(current);
    if (draft.version !== current.version) return refused({ kind: "conflict", current });
    return granted({ ...current, ...read.value, version: current.version + 1 });
  });
}

function writtenIn({ allowedPlaces, newcomerSentence, links, practicePage }: SiteSettings): Omit<SettingsDraft, "version"> {
  return { allowedPlaces, newcomerSentence, links: { welcome: links.welcome, hosts: links.hosts }, practicePage };
}

function withDay(current: SiteSettings, today: Day): Result<SiteSettings, AdministrationRefusal> {
  if (current.removeOn !== null) return granted(current);
  return granted({ ...current, version: current.version + 1, removeOn: addDays(today, DAYS_TO_EXPORT) });
}

function withoutDay(current: SiteSettings, today: Day): Result<SiteSettings, AdministrationRefusal> {
  if (current.removeOn === null) return granted(current);
  if (current.removeOn <= today) return refused({ kind: "removing" });
  return granted({ ...current, version: current.version + 1, removeOn: null });
}

const MAXIMUM_TRIES = 6;

/** Compares and sets; what `next` leaves at its version is there already. */
async function change(
  vault: SettingsVault,
  next: (current: SiteSettings) => Result<SiteSettings, AdministrationRefusal>,
): Answer<SiteSettings> {
  for (let attempt = 0; attempt < MAXIMUM_TRIES; attempt += 1) {
    const current = await vault.read();
    const wanted = next(current);
    if (!wanted.ok || wanted.value.version === current.version) return wanted;
    if ((await vault.replace(current.version, wanted.value)) === "done") return wanted;
  }
  throw new PortError("conflict", "The settings were changed by something else each time");
}
