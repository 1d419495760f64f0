import type { RecordStore, SuggestionRecords } from "@alongside/core";
import { PortError } from "@alongside/core";
import type { RecordStoreParts } from "./record-store.ts";

type Records = RecordStore & SuggestionRecords;

/** The records of a site. The gate, and all that it holds records against, is loaded with the first call: evidence does not wait for it. */
export function createLaterRecords(parts: RecordStoreParts): Records {
  let loaded: Promise<Records> | null = null;
  const load = async (): Promise<Records> => {
    try {
      const { createSharePointRecords } = await import(/* webpackChunkName: "alongside-records" */ "./record-store.ts");
      return createSharePointRecords(parts);
    } catch (error) {
      loaded = null;
      throw new PortError("unavailable", "A part of the web part could not be loaded", { cause: error });
    }
  };
  const records = (): Promise<Records> => (loaded ??= load());
  return {
    find: async (query) => (await records()).find(query),
    save: async (draft) => (await records()).save(draft),
    remove: async (ref) => (await records()).remove(ref),
    eraseMine: async () => (await records()).eraseMine(),
    forQuestion: async (question) => (await records()).forQuestion(question),
    forRecommendation: async (question) => (await records()).forRecommendation(question),
  };
}
