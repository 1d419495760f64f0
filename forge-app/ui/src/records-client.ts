import { PortError } from "@alongside/core";
import type { RecordStore, SuggestionRecords } from "@alongside/core";
import type { Answered, RecordCall, RecordCalls } from "../../src/contract.ts";

/** The bridge's call of the back end. */
export type Invoke = (functionKey: string, payload: object) => Promise<unknown>;

/** The records of the person in front of the screen, through the app's back end. */
export function createRecordsClient(invoke: Invoke): RecordStore & SuggestionRecords {
  const call = async <Call extends RecordCall>(key: Call, payload: RecordCalls[Call]["payload"]): Promise<RecordCalls[Call]["answer"]> => {
    const answered = parseAnswered(await reach(invoke, key, payload));
    if ("failed" in answered) {
      const { kind, retryAfterMs } = answered.failed;
      throw new PortError(kind, "The records could not be reached", { retryAfterMs });
    }
    return answered.answer as RecordCalls[Call]["answer"];
  };
  return {
    find: (query) => call("records.find", query),
    save: (draft) => call("records.save", draft),
    remove: (ref) => call("records.remove", { ref }),
    eraseMine: () => call("records.erase-mine", {}),
    forQuestion: (question) => call("records.for-question", question),
  };
}

/** Whatever way an invocation fails, the person can only be told that it did: the bridge gives a text and no more. */
async function reach(invoke: Invoke, key: string, payload: object): Promise<unknown> {
  try {
    return await invoke(key, payload);
  } catch (error) {
    throw new PortError("unavailable", "The app's back end did not answer", { cause: error });
  }
}

function parseAnswered(value: unknown): Answered<unknown> {
  const isAnswer = typeof value === "object" && value !== null && ("answer" in value || "failed" in value);
  if (!isAnswer) throw new PortError("malformed-answer", "The app's back end answered oddly");
  return value as Answered<unknown>;
}
