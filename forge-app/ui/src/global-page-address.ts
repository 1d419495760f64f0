import type { InstalledOn } from "../../src/installed-on.ts";

/** Where the app's global page is opened: in Confluence, or in Jira where the app is installed on Jira alone. */
export function globalPageAddress(here: InstalledOn, query: Readonly<Record<string, string>>): string {
  return `${here.confluence ? "/wiki" : "/jira"}/apps/alongside?${new URLSearchParams(query).toString()}`;
}
