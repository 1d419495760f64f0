import { isIssueKey, parseIssueCommentId } from "./jira/issue-key.ts";

/**
 * Where a comment stands on its page or issue.
 *
 * @param comment as it is noted; undefined or null for the page itself
 */
export function commentUrl(item: { readonly id: string; readonly url: string }, comment: string | null | undefined): string {
  if (comment === undefined || comment === null) return item.url;
  if (!isIssueKey(item.id)) return `${item.url}#comment-${comment}`;
  return `${item.url}?focusedCommentId=${encodeURIComponent(parseIssueCommentId(comment)?.comment ?? comment)}`;
}
