import type { SuggestionRecords } from "@alongside/core";

/** Records of a site on which nobody wrote anything: everybody may be named. */
export const noRecords: SuggestionRecords = {
  forQuestion: ({ candidates }) =>
    Promise.resolve({ named: candidates.map(({ person }) => person), offers: [], trusted: [], switchedOff: false }),
};
