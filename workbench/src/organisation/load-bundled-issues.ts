import type { Issue, IssueChange, IssueComment } from "./organisation.ts";
import type { Fields } from "./read-fields.ts";
import { listOf, optionalText, text, textsOf, timeOf } from "./read-fields.ts";

/** Where every issue begins. */
const FIRST_STATUS = "To Do";

/** Reads one issue; who has it, how far it is and how it ended follow from its history. */
export function toIssue(fields: Fields, body: string): Issue {
  const key = text(fields, "id");
  const securityLevel = optionalText(fields, "security");
  const changes = changesOf(listOf(fields["history"] ?? []));
  const comments = listOf(fields["comments"] ?? []).map(toComment);
  const createdAt = timeOf(fields, "created");
  return {
    alias: key,
    key,
    projectKey: key.replace(/-\d+$/u, ""),
    type: text(fields, "type"),
    summary: text(fields, "summary"),
    text: body.trim(),
    labels: textsOf(fields["labels"] ?? []),
    components: textsOf(fields["components"] ?? []),
    reporter: text(fields, "reporter"),
    ...stateAfter(changes),
    createdAt,
    updatedAt: [createdAt, ...[...changes, ...comments].map(({ at }) => at)].sort().at(-1) ?? createdAt,
    comments,
    changes,
    ...(securityLevel === undefined ? {} : { securityLevel }),
  };
}

function stateAfter(changes: readonly IssueChange[]): Pick<Issue, "assignee" | "status" | "resolution" | "resolvedAt"> {
  const latest = (field: IssueChange["field"]): IssueChange | null => changes.findLast((change) => change.field === field) ?? null;
  const end = latest("resolution");
  const resolution = end?.to ?? null;
  return {
    assignee: latest("assignee")?.to ?? null,
    status: latest("status")?.to ?? FIRST_STATUS,
    resolution,
    resolvedAt: end === null || resolution === null ? null : end.at,
  };
}

const CHANGEABLE = ["assignee", "status", "resolution"] as const;

/** An entry of the history names the new values; what was before follows from the entries before it. */
function changesOf(history: readonly Fields[]): IssueChange[] {
  const now: Record<IssueChange["field"], string | null> = { assignee: null, status: FIRST_STATUS, resolution: null };
  return history.flatMap((entry) => {
    const by = text(entry, "by");
    const at = timeOf(entry, "at");
    return CHANGEABLE.flatMap((field): IssueChange[] => {
      if (entry[field] === undefined) return [];
      const to = entry[field] === null ? null : text(entry, field);
      const change = { by, at, field, from: now[field], to };
      now[field] = to;
      return [change];
    });
  });
}

function toComment(fields: Fields): IssueComment {
  const visibleTo = optionalText(fields, "visibleTo");
  return {
    by: text(fields, "by"),
    at: timeOf(fields, "at"),
    text: text(fields, "text"),
    ...(visibleTo === undefined ? {} : { visibleTo }),
  };
}
