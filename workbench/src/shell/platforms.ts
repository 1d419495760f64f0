import { webAddress } from "../confluence/addresses.ts";
import { DOCUMENTS, SITE_PAGES, filePath } from "../sharepoint/libraries.ts";
import type { SharePointPart } from "../spfx/sharepoint-part.ts";
import type { PageRow } from "../store/rows.ts";
import type { Wire } from "../wire.ts";
import type { Platform } from "./bench-bar.ts";

interface PlatformParts {
  readonly wire: Wire;
  readonly sharePoint: SharePointPart;
}

/** The platforms of the bench: the same page on each of them where there is one, or else where the platform begins. */
export function platformsOf(
  { wire, sharePoint }: PlatformParts,
  open: "confluence" | "jira" | "sharepoint",
  page: PageRow | null,
): readonly Platform[] {
  const inWiki = page === null ? "/wiki/spaces" : `/wiki${webAddress(page)}`;
  const confluence = { name: "Confluence", address: inWiki, isOpen: open === "confluence" };
  const jira = { name: "Jira", address: "/jira", isOpen: open === "jira" };
  if (sharePoint.state.is === "left-out") return [confluence, jira];
  const onSite = page === null ? null : addressOnSite(wire, page);
  return [confluence, jira, { name: "SharePoint", address: onSite ?? "/sites", isOpen: open === "sharepoint" }];
}

/** Server-relative address of a page as a file of its site; null for one that SharePoint does not show. */
export function addressOnSite({ sharepoint, store }: Wire, page: PageRow): string | null {
  const site = sharepoint.sites.find(page.spaceKey);
  if (site === null || page.status === "archived") return null;
  return encodeURI(filePath(site, store.isRestricted(page.id) ? DOCUMENTS : SITE_PAGES, page));
}
