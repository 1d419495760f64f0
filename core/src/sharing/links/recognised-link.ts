import type { ResourceKind } from "../../vocabulary/resource-kind.ts";

/** What the address of a thing shows about it, finer than the kind it is shared as. */
export type LinkShape =
  | "video"
  | "short"
  | "live"
  | "clip"
  | "playlist"
  | "channel"
  | "audio"
  | "podcast"
  | "deck"
  | "document"
  | "spreadsheet"
  | "form"
  | "drawing"
  | "folder"
  | "file"
  | "photo"
  | "code"
  | "book"
  | "audiobook"
  | "article"
  | "encyclopedia"
  | "newsletter"
  | "post"
  | "discussion"
  | "group"
  | "profile"
  | "course"
  | "repository"
  | "issue"
  | "pull-request"
  | "commit"
  | "release"
  | "event"
  | "job"
  | "page"
  | "list"
  | "tag"
  | "search"
  | "home"
  /** nothing is known of it */
  | "link";

/** As what a thing is shared when nobody says otherwise. */
export const KIND_OF_SHAPE: Readonly<Record<LinkShape, ResourceKind>> = {
  video: "video",
  short: "video",
  live: "video",
  clip: "video",
  playlist: "video",
  channel: "video",
  audio: "podcast",
  podcast: "podcast",
  deck: "deck",
  document: "file",
  spreadsheet: "file",
  form: "page",
  drawing: "file",
  folder: "file",
  file: "file",
  photo: "file",
  code: "file",
  book: "book",
  audiobook: "book",
  article: "article",
  encyclopedia: "article",
  newsletter: "article",
  post: "conversation",
  discussion: "conversation",
  group: "conversation",
  profile: "person",
  course: "course",
  repository: "page",
  issue: "issue",
  "pull-request": "issue",
  commit: "page",
  release: "page",
  event: "page",
  job: "page",
  page: "page",
  list: "page",
  tag: "page",
  search: "page",
  home: "page",
  link: "page",
};

/** A host that reads like another one. */
export interface LookAlike {
  /** the host it reads like; null when it reads like none in particular */
  readonly looksLike: string | null;
  readonly because:
    /** letters of more than one alphabet in one word */
    | "mixed-alphabets"
    /** a word in another alphabet, of letters that read like Latin ones */
    | "other-alphabet"
    /** letters with marks, or rare letters, in a well-known name */
    | "unusual-letters"
    /** a digit or another letter in place of one that looks the same */
    | "similar-letters"
    /** a well-known name, one letter off, or with the dot behind www missing */
    | "misspelt"
    /** a well-known name stands in it, and the address leads elsewhere */
    | "name-inside"
    /** a sign that looks like the end of the host */
    | "false-slash";
  /** ISO 15924 codes of the alphabets that do not belong there, such as `Cyrl`; `Intl.DisplayNames` says them in words */
  readonly alphabets: readonly string[];
  /** the address with the host it reads like, to offer instead; null without such a host */
  readonly instead: string | null;
}

/** What an address says by itself. Nothing was asked of anybody. */
export interface RecognisedLink {
  /** as it is kept: always http or https, without name and password, without tracking parts and detours; at most 2,000 characters */
  readonly address: string;
  /** as `address`, with its tracking parts, to put them back; the same when there were none */
  readonly withTracking: string;
  /** names of the tracking parts that were taken out, each once, in their order */
  readonly tracking: readonly string[];
  /** hosts that were only a way to the address, in their order */
  readonly detours: readonly string[];
  /** the host as people may see it: in its own letters when it is honest, otherwise as punycode */
  readonly host: string;
  /** the name of the platform, such as `YouTube`; null for any other host */
  readonly provider: string | null;
  readonly shape: LinkShape;
  readonly kind: ResourceKind;
  /** a guess that a person may change; null when the address tells none */
  readonly title: string | null;
  /** who made it, as the address names them: `@handle` where the platform writes handles so, otherwise the name in the address */
  readonly author: string | null;
  /** the name of a blog, as its address gives it */
  readonly site: string | null;
  /** ISO 639 code; null when the address does not tell */
  readonly language: string | null;
  /** where it starts, in seconds, > 0 */
  readonly startSeconds: number | null;
  /** the day, month or year it is from: `2024-03-15`, `2024-03`, `2024` */
  readonly date: string | null;
  /** the address leads somewhere else, and only opening it would tell where */
  readonly hidesDestination: boolean;
  /** some or all of it is shown only to people who have an account there */
  readonly mayNeedLogin: boolean;
  /** whoever made it can see who opened it */
  readonly listsViewers: boolean;
  readonly lookAlike: LookAlike | null;
}

/** Why a text is not a link. */
export type LinkRefusal =
  /** no address: it may be the name of something */
  | { readonly kind: "no-address" }
  /** an address of another sort than http and https */
  | { readonly kind: "not-a-web-address" }
  /** a name or password stands in the address, or in the one it leads to */
  | { readonly kind: "credentials-in-address" }
  | { readonly kind: "too-long"; readonly maximumCharacters: number };
