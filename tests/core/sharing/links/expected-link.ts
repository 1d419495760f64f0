import type { LinkRefusal, LinkShape, LookAlike } from "@alongside/core";

/** What an address has to be recognised as. What is not given is not there: no title, no date, nothing taken out. */
export interface ExpectedLink {
  readonly text: string;
  /** the platform; none for any other host */
  readonly by?: string;
  readonly shape: LinkShape;
  readonly title?: string;
  readonly author?: string;
  readonly site?: string;
  readonly language?: string;
  readonly start?: number;
  readonly date?: string;
  /** what is kept, where it is not letter for letter the text */
  readonly address?: string;
  /** with the tracking parts, where it is neither the text nor the address */
  readonly withTracking?: string;
  readonly tracking?: readonly string[];
  readonly detours?: readonly string[];
  /** the host as shown, where it is not the one in the address */
  readonly host?: string;
  readonly hides?: true;
  /** where it is not what holds for the whole platform */
  readonly login?: true;
  readonly like?: readonly [looksLike: string | null, because: LookAlike["because"], ...alphabets: string[]];
  readonly instead?: string;
}

export interface RefusedLink {
  readonly text: string;
  readonly refused: LinkRefusal["kind"];
}

/** Platforms that show some or all of it only to people who have an account. */
export const WITH_LOGIN: readonly string[] = ["Facebook", "X", "LinkedIn", "Scribd", "Google Docs", "Google Drive"];
/** Platforms where whoever made something sees who opened it. */
export const LISTING_VIEWERS: readonly string[] = ["Loom"];
