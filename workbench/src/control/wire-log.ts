/** One request to the platform, as the bench shows it. */
export interface WireCall {
  /** ISO 8601 */
  readonly at: string;
  /** account id in whose name the platform was asked; null without credentials, and for what the app does by itself */
  readonly person: string | null;
  readonly source: "search" | "pages" | "people" | "comments" | "jira" | "lists" | "site" | "storage" | "invoke" | "accounts";
  /** of HTTP; for `storage` the operation, for `invoke` INVOKE */
  readonly method: string;
  /** path with its query, readable; for `storage` entities with the number of keys or the index, never a key or value; for `invoke` the function */
  readonly path: string;
  readonly status: number;
  /** rows in the answer, when it was a list */
  readonly rows: number | null;
  readonly ms: number;
  /** what the call would cost of an app's hourly quota if its back end made it: 1, and 1 for each object in the answer, 2 for each person */
  readonly points: number;
}

/** The address of a request as people read it. */
export function readablePath(url: string): string {
  try {
    return decodeURIComponent(url.replaceAll("+", " "));
  } catch {
    return url;
  }
}

const MAXIMUM_CALLS = 500;

/** What was asked of the platform: in memory only, the latest calls only. */
export class WireLog {
  #calls: WireCall[] = [];

  add(call: WireCall): void {
    this.#calls = [...this.#calls.slice(-(MAXIMUM_CALLS - 1)), call];
  }

  all(): readonly WireCall[] {
    return this.#calls;
  }

  clear(): void {
    this.#calls = [];
  }
}
