/** What a field may hold. */
export type FieldType =
  /** words of a person; `lines` keeps line breaks */
  | { readonly is: "text"; readonly maximumCharacters: number; readonly lines?: true }
  /** as a text of one line, with at least one letter or digit, so that it can be found */
  | { readonly is: "topic"; readonly maximumCharacters: number }
  /** one of a few words of ours */
  | { readonly is: "choice"; readonly of: readonly string[] }
  /** `YYYY-MM-DD` */
  | { readonly is: "day" }
  /** account id of a colleague */
  | { readonly is: "person" }
  /** the platform's id of a page, an issue, a comment or a place, or a reference to another record */
  | { readonly is: "id" }
  /** a web address that starts with https or http, without name or password in it */
  | { readonly is: "link" }
  | { readonly is: "yes-or-no" }
  /** a few topics, none twice */
  | { readonly is: "topics"; readonly maximum: number; readonly maximumCharacters: number }
  /** ids of other records, in an order, none twice; whose they are is not in it */
  | { readonly is: "ids"; readonly maximum: number }
  /** the language something is in, as an ISO 639 code in small letters: `de` */
  | { readonly is: "language" }
  /** how long a thing takes, in whole minutes, at least one */
  | { readonly is: "minutes"; readonly maximum: number }
  /** some of a few words of ours, none twice, in our order */
  | { readonly is: "choices"; readonly of: readonly string[] }
  /** some days, none twice, in their order */
  | { readonly is: "days"; readonly maximum: number }
  /** account ids of colleagues, none twice */
  | { readonly is: "people"; readonly maximum: number }
  /** hours of the UTC week, whole numbers from 0 to 167, none twice, ascending; beside minutes the only numbers there are */
  | { readonly is: "hours" }
  /** what a clock shows, `HH:MM`: of something planned, never of a deed */
  | { readonly is: "clock" }
  /** a time zone by its IANA name; whether there is such a zone is for those to say who reckon with it */
  | { readonly is: "zone" };

/** One field of a kind of record, and what it may hold. */
export interface FieldDescription {
  readonly type: FieldType;
  readonly required: boolean;
  /** a field that stands in for a required one: one of the two is given */
  readonly unless?: string;
}
