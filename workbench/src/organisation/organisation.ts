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
  /** present when the page carries the list of what colleagues shared; with a topic when its author set one */
  readonly sharedMacro?: { readonly topic?: string };
  /** the page carries the circles of its space */
  readonly hasCircles?: boolean;
  readonly archived?: boolean;
}

/** A project of the issue tracker. */
export interface Project {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  /** account ids; absent: everybody */
  readonly readers?: readonly string[];
  /** an administrator keeps apps out of this project, although people may see it */
  readonly hiddenFromApps?: boolean;
  /** account ids by the name of a role; a comment may be for one role alone */
  readonly roles?: Readonly<Record<string, readonly string[]>>;
  /** account ids by the name of a security level; an issue may have one, and is then for them alone */
  readonly securityLevels?: Readonly<Record<string, readonly string[]>>;
}

export interface IssueComment {
  readonly by: string;
  /** ISO 8601 */
  readonly at: string;
  /** paragraphs apart by an empty line; empty where only author and date are known */
  readonly text: string;
  /** role of the project that alone may see it */
  readonly visibleTo?: string;
}

/** One field of an issue that somebody changed. Accounts by id, statuses and resolutions by name; null is nobody and none. */
export interface IssueChange {
  readonly by: string;
  /** ISO 8601 */
  readonly at: string;
  readonly field: "status" | "resolution" | "assignee";
  readonly from: string | null;
  readonly to: string | null;
}

export interface Issue {
  /** the organisation's own name for the issue, which stays the same when others come before it */
  readonly alias: string;
  /** `PROJECT-number` */
  readonly key: string;
  readonly projectKey: string;
  readonly type: string;
  readonly summary: string;
  /** paragraphs apart by an empty line */
  readonly text: string;
  readonly labels: readonly string[];
  readonly components: readonly string[];
  /** null where nobody knows */
  readonly reporter: string | null;
  readonly assignee: string | null;
  /** one of the workbench's workflow */
  readonly status: string;
  /** null while it is open */
  readonly resolution: string | null;
  /** ISO 8601 */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** null while it is open */
  readonly resolvedAt: string | null;
  readonly comments: readonly IssueComment[];
  readonly changes: readonly IssueChange[];
  readonly securityLevel?: string;
}

/** People, places, pages and issues as they are before anybody has done anything in the workbench. */
export interface Organisation {
  readonly name: string;
  readonly accounts: readonly Account[];
  readonly spaces: readonly Space[];
  readonly pages: readonly Page[];
  readonly projects: readonly Project[];
  readonly issues: readonly Issue[];
  /** the page the workbench opens with, by its alias */
  readonly firstPage: string | null;
  /** the issue that the issue tracker opens with, by its alias */
  readonly firstIssue: string | null;
  readonly firstPerson: string;
}

/** A folder that holds no organisation. The message is a sentence for the person who named the folder. */
export class OrganisationError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "OrganisationError";
  }
}
