import type { Issue, Project } from "../../workbench/src/organisation/organisation.ts";

export function aProject(key: string, wish: Partial<Project> = {}): Project {
  return { key, name: `Project ${key}`, description: "", ...wish };
}

interface IssueWish extends Partial<Omit<Issue, "key" | "projectKey">> {
  readonly key: string;
  readonly on?: string;
}

/** An issue of the emulated tracker; with somebody it is assigned to and no other word it is solved by them a day later. */
export function anIssue({ key, on = "2026-01-01", ...wish }: IssueWish): Issue {
  const createdAt = new Date(on).toISOString();
  const later = new Date(Date.parse(on) + 86_400_000).toISOString();
  const isSolved = wish.assignee !== undefined && wish.assignee !== null;
  return {
    alias: key,
    key,
    projectKey: key.replace(/-\d+$/u, ""),
    type: "Task",
    summary: wish.text ?? key,
    text: "",
    labels: [],
    components: [],
    reporter: "ada",
    assignee: null,
    status: isSolved ? "Done" : "To Do",
    resolution: isSolved ? "Done" : null,
    createdAt,
    updatedAt: isSolved ? later : createdAt,
    resolvedAt: isSolved ? later : null,
    comments: [],
    changes: [],
    ...wish,
  };
}

/** The body of a comment that begins with a mention, as apps write it. */
export function aComment(words: string, mentioned?: string): object {
  const mention = mentioned === undefined ? [] : [{ type: "mention", attrs: { id: mentioned, text: "@somebody", accessLevel: "" } }];
  const text = { type: "text", text: mentioned === undefined ? words : ` ${words}` };
  return { type: "doc", version: 1, content: [{ type: "paragraph", content: [...mention, text] }] };
}
