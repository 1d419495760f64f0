import type {
  ErasureReceipt,
  PortErrorKind,
  RecordDraft,
  RecordQuery,
  RecordRef,
  RecordRefusal,
  Result,
  StoredRecord,
  SuggestionAnswer,
  SuggestionQuestion,
} from "@alongside/core";

/** The calls between the app's surfaces and its back end. Whose they are is known from who is signed in, and never sent. */
export interface RecordCalls {
  readonly "records.find": { readonly payload: RecordQuery; readonly answer: readonly StoredRecord[] };
  readonly "records.save": { readonly payload: RecordDraft; readonly answer: Result<StoredRecord, RecordRefusal> };
  readonly "records.remove": { readonly payload: { readonly ref: RecordRef }; readonly answer: Result<null, RecordRefusal> };
  readonly "records.erase-mine": {
    readonly payload: Readonly<Record<string, never>>;
    readonly answer: Result<ErasureReceipt, RecordRefusal>;
  };
  readonly "records.for-question": { readonly payload: SuggestionQuestion; readonly answer: SuggestionAnswer };
}

export type RecordCall = keyof RecordCalls;

/** What comes back: the answer, or how the platform failed. Failures travel as data, because the bridge keeps only an error's text. */
export type Answered<Answer> =
  { readonly answer: Answer } | { readonly failed: { readonly kind: PortErrorKind; readonly retryAfterMs: number | null } };
