import type { ItemId } from "@alongside/core";
import { itemId } from "@alongside/core";
import { isIssueKey } from "./jira/issue-key.ts";

const PAGE = /^\/wiki\/spaces\/[^/]+\/pages\/(?:edit-v2\/)?(\d+)(?:\/|$)/u;
const ISSUE = /^\/(?:browse|jira\/.+\/issues)\/([A-Z][A-Z0-9_]+-\d+)\/?$/u;

/**
 * Which page or issue of this site an address opens: such a thing is kept by its id, and shown with its title to those alone who may open it.
 *
 * @param siteUrl the site's own address; empty when the host did not say it
 * @returns null for every other address
 */
export function itemInAddress(address: string, siteUrl: string): ItemId | null {
  if (!URL.canParse(siteUrl) || !URL.canParse(address)) return null;
  const { origin, pathname, searchParams } = new URL(address);
  if (origin !== new URL(siteUrl).origin) return null;
  const page = PAGE.exec(pathname)?.[1] ?? (pathname === "/wiki/pages/viewpage.action" ? searchParams.get("pageId") : null);
  if (page !== null && /^\d+$/u.test(page)) return itemId(page);
  const issue = ISSUE.exec(pathname)?.[1] ?? searchParams.get("selectedIssue");
  return issue !== null && isIssueKey(issue) ? itemId(issue) : null;
}
