import { ALL_LINKS_WELCOME, DEFAULT_SETTINGS, itemId, placeId } from "@alongside/core";
import type { Day, LinkRules, SettingsVault, SiteSettings } from "@alongside/core";
import { Filter, FilterConditions, kvs } from "@forge/kvs";
import { isConflict, withStorage } from "../records/kvs-failure.ts";
import { forgetLine } from "../records/line.ts";

const SETTING = "setting";
/** There is one site, so there is one row. */
const KEY = "site";

/** The settings as they lie in the entity `setting`; what is not decided is left out. */
interface SettingRow {
  readonly version: number;
  readonly newcomerSentence: string;
  readonly links?: LinkRules;
  readonly allowedPlaces?: readonly string[];
  readonly practicePage?: string;
  readonly removeOn?: string;
}

/** The settings of the site in the app's storage on Forge: one get reads them, one transaction on condition of their version changes them. */
export function createKvsSettings(): SettingsVault {
  return { read, replace };
}

async function read(): Promise<SiteSettings> {
  const row = await withStorage(() => kvs.entity<SettingRow>(SETTING).get(KEY));
  if (row === undefined) return DEFAULT_SETTINGS;
  const { version, newcomerSentence, links, allowedPlaces, practicePage, removeOn } = row;
  return {
    version,
    newcomerSentence,
    links: links ?? ALL_LINKS_WELCOME,
    allowedPlaces: allowedPlaces?.map((place) => placeId(place)) ?? null,
    practicePage: practicePage === undefined ? null : itemId(practicePage),
    removeOn: removeOn === undefined ? null : (removeOn as Day),
  };
}

async function replace(expected: number, after: SiteSettings | null): Promise<"done" | "changed-meanwhile"> {
  try {
    await withStorage(() => (expected === 0 ? begin(after) : change(expected, after)));
    return "done";
  } catch (error) {
    if (isConflict(error)) return "changed-meanwhile";
    throw error;
  }
}

/** A condition needs a row to look at; of two administrators who write the first one at once, one is told that it exists. */
async function begin(after: SiteSettings | null): Promise<void> {
  if (after !== null) await kvs.entity<SettingRow>(SETTING).set(KEY, rowOf(after), { keyPolicy: "FAIL_IF_EXISTS" });
}

async function change(expected: number, after: SiteSettings | null): Promise<void> {
  const conditions = new Filter<SettingRow>().and("version", FilterConditions.equalTo(expected));
  const entity = { entityName: SETTING, conditions };
  const transaction = kvs.transact();
  if (after === null) forgetLine(transaction.delete(KEY, entity));
  else transaction.set(KEY, rowOf(after), entity);
  await transaction.execute();
}

function rowOf({ version, newcomerSentence, links, allowedPlaces, practicePage, removeOn }: SiteSettings): SettingRow {
  return {
    ...{ version, newcomerSentence, links },
    ...(allowedPlaces === null ? {} : { allowedPlaces }),
    ...(practicePage === null ? {} : { practicePage }),
    ...(removeOn === null ? {} : { removeOn }),
  };
}
