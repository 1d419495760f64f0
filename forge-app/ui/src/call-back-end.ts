import { PortError } from "@alongside/core";
import type { Answered, Call, Calls } from "../../src/contract.ts";
import type { Invoke } from "./records-client.ts";

/**
 * One call of the back end, in the name of the person in front of the screen.
 *
 * @throws PortError as the back end says, or when it does not answer
 */
export async function callBackEnd<Key extends Call>(
  invoke: Invoke,
  key: Key,
  payload: Calls[Key]["payload"],
): Promise<Calls[Key]["answer"]> {
  const answered = parseAnswered(await reach(invoke, key, payload));
  if ("failed" in answered) {
    const { kind, retryAfterMs } = answered.failed;
    throw new PortError(kind, "The app's back end could not do it", { retryAfterMs });
  }
  return answered.answer as Calls[Key]["answer"];
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
