import type { RecordStore, StoredRecord, SuggestionRecords } from "@alongside/core";
import { createAnswersUnderWay } from "@alongside/core";
import { callBackEnd } from "./call-back-end.ts";

/** The bridge's call of the back end. */
export type Invoke = (functionKey: string, payload: object) => Promise<unknown>;

/**
 * The records of the person in front of the screen, through the app's back end. Parts of a page that ask the same while it is being answered
 * get one answer: the sections of a space all read its place.
 */
export function createRecordsClient(invoke: Invoke): RecordStore & SuggestionRecords {
  const underWay = createAnswersUnderWay<readonly StoredRecord[]>();
  return {
    find: (query) => underWay.ask(JSON.stringify(query), () => callBackEnd(invoke, "records.find", query)),
    save: (draft) => underWay.write(() => callBackEnd(invoke, "records.save", draft)),
    remove: (ref) => underWay.write(() => callBackEnd(invoke, "records.remove", { ref })),
    eraseMine: () => underWay.write(() => callBackEnd(invoke, "records.erase-mine", {})),
    forQuestion: (question) => callBackEnd(invoke, "records.for-question", question),
    forRecommendation: (question) => callBackEnd(invoke, "records.for-recommendation", question),
  };
}
