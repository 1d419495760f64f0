import { PortError, createRecordGate, dayOf, eraseLapsed, personId } from "@alongside/core";
import type { Day, Instant, RecordStore, SuggestionRecords } from "@alongside/core";
import type { Answered, RecordCall, RecordCalls } from "../contract.ts";
import { wordForms } from "../word-forms.ts";
import { createKvsVault } from "./kvs-vault.ts";
import { openSpaces } from "./open-places.ts";
import { readDraft, readQuery, readQuestion, readRef } from "./read-payload.ts";

type Gate = RecordStore & SuggestionRecords;

/** What each call does at the gate. */
export const CALLS: { readonly [Call in RecordCall]: (gate: Gate, payload: unknown) => Promise<RecordCalls[Call]["answer"]> } = {
  "records.find": (gate, payload) => gate.find(readQuery(payload)),
  "records.save": (gate, payload) => gate.save(readDraft(payload)),
  "records.remove": (gate, payload) => gate.remove(readRef(payload)),
  "records.erase-mine": (gate) => gate.eraseMine(),
  "records.for-question": (gate, payload) => gate.forQuestion(readQuestion(payload)),
};

/**
 * Answers one call in the name of who is signed in. Nothing is kept between calls.
 *
 * @param accountId from the invocation, as the platform gave it; undefined for nobody and for an app
 */
export async function answerCall(call: RecordCall, payload: unknown, accountId: string | undefined): Promise<Answered<unknown>> {
  try {
    return { answer: await CALLS[call](gateFor(accountId), payload) };
  } catch (error) {
    if (error instanceof PortError) return { failed: { kind: error.kind, retryAfterMs: error.retryAfterMs } };
    throw error;
  }
}

function gateFor(accountId: string | undefined): Gate {
  return createRecordGate({
    vault: createKvsVault(),
    person: accountId === undefined || accountId === "" ? null : personId(accountId),
    openPlaces: openSpaces,
    switchedOn: null,
    wordForms,
    today: today(),
  });
}

/** Erases what is over; runs once a day, without a person. */
export async function eraseWhatIsOver(): Promise<void> {
  await eraseLapsed(createKvsVault(), today());
}

function today(): Day {
  return dayOf(Date.now() as Instant);
}
