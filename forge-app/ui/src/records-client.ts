import type { RecordStore, StoredRecord, SuggestionRecords } from "@alongside/core";
import { callBackEnd } from "./call-back-end.ts";

/** The bridge's call of the back end. */
export type Invoke = (functionKey: string, payload: object) => Promise<unknown>;

/**
 * The records of the person in front of the screen, through the app's back end. Parts of a page that ask the same while it is being answered
 * get one answer: the sections of a space all read its place. What was asked before a write is never taken for what is asked after it.
 */
export function createRecordsClient(invoke: Invoke): RecordStore & SuggestionRecords {
  const underWay = new Map<string, Promise<readonly StoredRecord[]>>();
  const write = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
    underWay.clear();
    try {
      return await call();
    } finally {
      underWay.clear();
    }
  };
  return {
    find: (query) => {
      const key = JSON.stringify(query);
      const asked = underWay.get(key);
      if (asked !== undefined) return asked;
      const answer = callBackEnd(invoke, "records.find", query).finally(() => {
        if (underWay.get(key) === answer) underWay.delete(key);
      });
      underWay.set(key, answer);
      return answer;
    },
    save: (draft) => write(() => callBackEnd(invoke, "records.save", draft)),
    remove: (ref) => write(() => callBackEnd(invoke, "records.remove", { ref })),
    eraseMine: () => write(() => callBackEnd(invoke, "records.erase-mine", {})),
    forQuestion: (question) => callBackEnd(invoke, "records.for-question", question),
    forRecommendation: (question) => callBackEnd(invoke, "records.for-recommendation", question),
  };
}
