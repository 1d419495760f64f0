/** An account of the emulated platform. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly kind: "human" | "app";
  /** `deactivated` accounts keep their name with a mark; `closed` ones lose it */
  readonly state: "active" | "deactivated" | "closed";
  readonly timeZone: string;
  readonly language: string;
  /** the person keeps the display name from others: the platform then shows null */
  readonly hidesName?: boolean;
  /** administers the site */
  readonly administrator?: boolean;
}

export interface Space {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  /** account ids; absent: everybody */
  readonly readers?: readonly string[];
  /** an administrator keeps apps out of this space, although people may see it */
  readonly hiddenFromApps?: boolean;
}

/** One saved state of a page; the first is its creation. */
export interface PageVersion {
  readonly by: string;
  /** ISO 8601 */
  readonly at: string;
  readonly note?: string;
}

export interface PageComment {
  readonly by: string;
  readonly at: string;
  readonly text: string;
}

export interface Page {
  /** the organisation's own name for the page; the wire shows a number */
  readonly alias: string;
  readonly spaceKey: string;
  readonly parentAlias?: string;
  readonly kind: "page" | "blogpost";
  readonly title: string;
  /** HTML; `page:ALIAS` in links is resolved when the page is stored */
  readonly body: string;
  readonly text: string;
  readonly labels: readonly string[];
  readonly language: string;
  readonly versions: readonly PageVersion[];
  /** ISO 8601; needed only where the first version does not tell it */
  readonly createdAt?: string;
  readonly comments: readonly PageComment[];
  /** account ids that alone may see this page and the pages below it */
  readonly restrictedTo?: readonly string[];
  /** present when the page carries the macro; with a topic when its author set one */
  readonly macro?: { readonly topic?: string };
  readonly archived?: boolean;
}

/** People, places and pages as they are before anybody has done anything in the workbench. */
export interface Organisation {
  readonly name: string;
  readonly accounts: readonly Account[];
  readonly spaces: readonly Space[];
  readonly pages: readonly Page[];
  /** the page the workbench opens with, by its alias */
  readonly firstPage: string | null;
  readonly firstPerson: string;
}

/** A folder that holds no organisation. The message is a sentence for the person who named the folder. */
export class OrganisationError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "OrganisationError";
  }
}
