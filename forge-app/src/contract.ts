import type {
  AdministrationRefusal,
  ErasureReceipt,
  HouseRulesEntry,
  PlaceId,
  PortErrorKind,
  RecommendationQuestion,
  RecommendationRecords,
  RecordDraft,
  RecordQuery,
  RecordRef,
  RecordRefusal,
  Result,
  SettingsDraft,
  SiteNotice,
  SiteSettings,
  StoredRecord,
  SuggestionAnswer,
  SuggestionQuestion,
} from "@alongside/core";

/** A call that sends nothing. */
type Nothing = Readonly<Record<string, never>>;

/** The calls between the app's surfaces and its back end. Whose they are is known from who is signed in, and never sent. */
export interface RecordCalls {
  readonly "records.find": { readonly payload: RecordQuery; readonly answer: readonly StoredRecord[] };
  readonly "records.save": { readonly payload: RecordDraft; readonly answer: Result<StoredRecord, RecordRefusal> };
  readonly "records.remove": { readonly payload: { readonly ref: RecordRef }; readonly answer: Result<null, RecordRefusal> };
  readonly "records.erase-mine": { readonly payload: Nothing; readonly answer: Result<ErasureReceipt, RecordRefusal> };
  readonly "records.for-question": { readonly payload: SuggestionQuestion; readonly answer: SuggestionAnswer };
  readonly "records.for-recommendation": { readonly payload: RecommendationQuestion; readonly answer: RecommendationRecords };
}

/** Why somebody is told nothing of the settings. */
export interface NoticeRefusal {
  readonly kind: "not-signed-in";
}

type Administered<Value> = Result<Value, AdministrationRefusal>;

/** What everybody may know of the settings, and what only an administrator of the site can do, by the platform's word at each call. */
export interface SettingsCalls {
  readonly "settings.read": { readonly payload: { readonly place: PlaceId | null }; readonly answer: Result<SiteNotice, NoticeRefusal> };
  readonly "admin.read": { readonly payload: Nothing; readonly answer: Administered<SiteSettings> };
  readonly "admin.save": { readonly payload: SettingsDraft; readonly answer: Administered<SiteSettings> };
  readonly "admin.find-entries": {
    readonly payload: { readonly words: string };
    readonly answer: Administered<readonly HouseRulesEntry[]>;
  };
  readonly "admin.remove-entry": {
    readonly payload: { readonly words: string; readonly entry: HouseRulesEntry };
    readonly answer: Administered<boolean>;
  };
  readonly "admin.remove-everything": { readonly payload: Nothing; readonly answer: Administered<SiteSettings> };
  readonly "admin.keep-everything": { readonly payload: Nothing; readonly answer: Administered<SiteSettings> };
}

export type RecordCall = keyof RecordCalls;
export type Calls = RecordCalls & SettingsCalls;
export type Call = keyof Calls;

/** What comes back: the answer, or how the platform failed. Failures travel as data, because the bridge keeps only an error's text. */
export type Answered<Answer> =
  { readonly answer: Answer } | { readonly failed: { readonly kind: PortErrorKind; readonly retryAfterMs: number | null } };
