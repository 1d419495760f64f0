import { PortError, createAdministration, createRecordGate, granted, noticeFor, personId, refused } from "@alongside/core";
import type { Administration, GateParts, RecordStore, Result, SiteNotice, SiteSettings, SuggestionRecords } from "@alongside/core";
import type { Answered, Call, Calls, NoticeRefusal } from "./contract.ts";
import { createKvsVault } from "./records/kvs-vault.ts";
import { openPlaces } from "./records/open-places.ts";
import { readDraft, readQuery, readQuestion, readRecommendation, readRef } from "./records/read-payload.ts";
import { administersSite } from "./settings/administers-site.ts";
import { createKvsSettings } from "./settings/kvs-settings.ts";
import { readEntry, readPlace, readSettingsDraft, readWords } from "./settings/read-payload.ts";
import { today } from "./today.ts";
import { wordForms } from "./word-forms.ts";

/** Where one invocation is answered, in the name of one person. */
interface Desk {
  readonly gate: RecordStore & SuggestionRecords;
  readonly administration: Administration;
  notice(payload: unknown): Promise<Result<SiteNotice, NoticeRefusal>>;
}

/** What each call does. */
export const CALLS: { readonly [Key in Call]: (desk: Desk, payload: unknown) => Promise<Calls[Key]["answer"]> } = {
  "records.find": ({ gate }, payload) => gate.find(readQuery(payload)),
  "records.save": ({ gate }, payload) => gate.save(readDraft(payload)),
  "records.remove": ({ gate }, payload) => gate.remove(readRef(payload)),
  "records.erase-mine": ({ gate }) => gate.eraseMine(),
  "records.for-question": ({ gate }, payload) => gate.forQuestion(readQuestion(payload)),
  "records.for-recommendation": ({ gate }, payload) => gate.forRecommendation(readRecommendation(payload)),
  "settings.read": (desk, payload) => desk.notice(payload),
  "admin.read": ({ administration }) => administration.settings(),
  "admin.save": ({ administration }, payload) => administration.save(readSettingsDraft(payload)),
  "admin.find-entries": ({ administration }, payload) => administration.findEntries(readWords(payload)),
  "admin.remove-entry": ({ administration }, payload) => administration.removeEntry(readWords(payload), readEntry(payload)),
  "admin.remove-everything": ({ administration }) => administration.removeEverything(),
  "admin.keep-everything": ({ administration }) => administration.keepEverything(),
};

/**
 * Answers one call in the name of who is signed in. Nothing is kept between calls.
 *
 * @param accountId from the invocation, as the platform gave it; undefined for nobody and for an app
 */
export async function answerCall(call: Call, payload: unknown, accountId: string | undefined): Promise<Answered<unknown>> {
  try {
    return { answer: await CALLS[call](deskFor(accountId), payload) };
  } catch (error) {
    if (error instanceof PortError) return { failed: { kind: error.kind, retryAfterMs: error.retryAfterMs } };
    throw error;
  }
}

function deskFor(accountId: string | undefined): Desk {
  const settings = createKvsSettings();
  const person = accountId === undefined || accountId === "" ? null : personId(accountId);
  const parts: GateParts = {
    vault: createKvsVault(),
    person,
    openPlaces,
    settings: readOnce(() => settings.read()),
    wordForms,
    today: today(),
  };
  return {
    gate: createRecordGate(parts),
    administration: createAdministration({ gate: parts, settings, isAdministrator: administersSite }),
    notice: async (payload) =>
      person === null ? refused({ kind: "not-signed-in" }) : granted(noticeFor(await parts.settings(), readPlace(payload))),
  };
}

/** Within one invocation the settings are the same; the next one reads them anew. */
function readOnce(read: () => Promise<SiteSettings>): () => Promise<SiteSettings> {
  let reading: Promise<SiteSettings> | null = null;
  return () => (reading ??= read());
}
