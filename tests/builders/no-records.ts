import type { RecordStore, SuggestionRecords } from "@alongside/core";

/** Records of a site on which nobody wrote anything, and nobody can: everybody may be named. */
export const noRecords: RecordStore & SuggestionRecords = {
  find: () => Promise.resolve([]),
  save: () => Promise.resolve({ ok: false, error: { kind: "not-signed-in" } }),
  remove: () => Promise.resolve({ ok: false, error: { kind: "not-signed-in" } }),
  eraseMine: () => Promise.resolve({ ok: false, error: { kind: "not-signed-in" } }),
  forQuestion: ({ candidates }) =>
    Promise.resolve({ named: candidates.map(({ person }) => person), offers: [], trusted: [], shared: [], switchedOff: false }),
  forRecommendation: ({ candidates }) =>
    Promise.resolve({ mine: [], toMe: [], others: [], named: candidates.map(({ person }) => person), switchedOff: false }),
};
