import type { LinkShape } from "./recognised-link.ts";

/**
 * One form of address: its pattern, what it shows, and how its title is put together where no part of it is the title.
 *
 * A pattern is a path, or a host with a path. In it stand `<name>` for one part, `<name*>` for all that follows, `{a,b}` for one of several
 * words, `(…)` for what may be missing, `*` at the end for anything, and `?name=<name>` for a parameter that has to be there. These names have
 * a meaning, all others stand for codes:
 *
 * - `title`: the title, with underscores for blanks; `slug`: the title as it was made into an address; `tail`: the same, in its last part;
 *   `query`: words somebody looked for; `file`: a file name in the last part; `person`: a name made into an address
 * - `author`, `handle`: who made it; `site`: the name of a blog
 * - `year`, `month`, `day`, and `snowflake`, `activity`, `tid`, which are ids that hold a date
 * - `language`: a code of a language
 */
export type Shape = readonly [pattern: string, shape: LinkShape, title?: string];

/** What is known of one platform. Nothing of it is asked from the platform. */
export interface Provider {
  readonly name: string;
  /** hosts that belong to it, with all below them; none for what can be on any host */
  readonly hosts: readonly string[];
  /** subdomains beside the usual ones on which patterns without a host hold */
  readonly subdomains?: readonly string[] | "any";
  /** some or all of it is shown only to people who have an account */
  readonly mayNeedLogin?: true;
  /** whoever made it can see who opened it */
  readonly listsViewers?: true;
  /** parameters that mean tracking here, in lower case; a star stands for any ending */
  readonly tracking?: readonly string[];
  /** parameters that say where it starts */
  readonly startIn?: readonly string[];
  /** parameters that hold the author's name */
  readonly authorIn?: readonly string[];
  /** parameters that hold the language, or its subdomain */
  readonly languageIn?: readonly string[] | "subdomain";
  /** the fragment is a heading on the page */
  readonly hasHeadings?: true;
  /** first parts of a path that mean nothing, such as those of addresses sent by mail */
  readonly without?: readonly string[];
  /** the first one that fits counts */
  readonly shapes: readonly Shape[];
}
