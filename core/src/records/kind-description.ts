import type { FieldDescription } from "./field.ts";

/** A kind of record: everything that may be stored of it, and how long. Who can read it is decided by `audienceOf`. */
export interface KindDescription<Content> {
  readonly retention: Retention;
  /** at most this many of one person; the next one is refused with a sentence */
  readonly maximumPerOwner: number;
  /** whether an export can be read back: what was sent to somebody is not sent again by a file */
  readonly restorable: boolean;
  readonly fields: { readonly [Field in keyof Content]-?: FieldDescription };
}

/** What is said of a kind of record in words for a works council. */
export interface KindWords<Content> {
  /** why it is stored */
  readonly purpose: string;
  /** who can read it; the rule itself is `audienceOf` */
  readonly audience: string;
  /** why each field is stored */
  readonly fields: { readonly [Field in keyof Content]-?: string };
}

export type Retention =
  | { readonly kind: "until-removed" }
  /** erased this many days after the latest change */
  | { readonly kind: "days"; readonly days: number }
  /** after `shownDays` only the owner still sees it and is asked whether it holds; erased `graceDays` later */
  | { readonly kind: "renewable"; readonly shownDays: number; readonly graceDays: number }
  /** erased `graceDays` after the day in the field `until`; without one, when it is removed */
  | { readonly kind: "until-field"; readonly graceDays: number };
