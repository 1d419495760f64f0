import type { RecordStore, SuggestionRecords } from "@alongside/core";
import { callBackEnd } from "./call-back-end.ts";

/** The bridge's call of the back end. */
export type Invoke = (functionKey: string, payload: object) => Promise<unknown>;

/** The records of the person in front of the screen, through the app's back end. */
export function createRecordsClient(invoke: Invoke): RecordStore & SuggestionRecords {
  return {
    find: (query) => callBackEnd(invoke, "records.find", query),
    save: (draft) => callBackEnd(invoke, "records.save", draft),
    remove: (ref) => callBackEnd(invoke, "records.remove", { ref }),
    eraseMine: () => callBackEnd(invoke, "records.erase-mine", {}),
    forQuestion: (question) => callBackEnd(invoke, "records.for-question", question),
    forRecommendation: (question) => callBackEnd(invoke, "records.for-recommendation", question),
  };
}
