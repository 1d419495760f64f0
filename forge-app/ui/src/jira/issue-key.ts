const KEY = /^[A-Z][A-Z0-9_]+-[0-9]+$/u;

/** Whether an item's id is the key of an issue; ids of pages are numbers. */
export function isIssueKey(id: string): boolean {
  return KEY.test(id);
}

/** A comment of Jira is found only with its issue: both stand in the id by which it is noted. */
export interface IssueComment {
  readonly issue: string;
  readonly comment: string;
}

export function issueCommentId({ issue, comment }: IssueComment): string {
  return `${issue}/${comment}`;
}

/** @returns null for a comment of Confluence */
export function parseIssueCommentId(id: string): IssueComment | null {
  const [issue = "", comment = ""] = id.split("/");
  return isIssueKey(issue) && comment !== "" ? { issue, comment } : null;
}
