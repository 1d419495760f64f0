import { RECORDS_SOURCE } from "@alongside/core";
import type { Incomplete } from "@alongside/core";
import type { MessageKey, Messages } from "../messages/messages.tsx";

/** A product by its name, and by what it holds. */
const SOURCES: Readonly<Record<string, { readonly name: MessageKey; readonly holds: MessageKey }>> = {
  confluence: { name: "source.confluence", holds: "source.pages" },
  jira: { name: "source.jira", holds: "source.issues" },
};

/** "Confluence and Jira" */
export function namesOf(sources: readonly string[], messages: Messages): string {
  return messages.names([...new Set(sources)].flatMap((source) => SOURCES[source]?.name ?? []).map((key) => messages.text(key)));
}

/** "pages and issues" */
export function contentsOf(sources: readonly string[], messages: Messages): string {
  return messages.names(sources.flatMap((source) => SOURCES[source]?.holds ?? []).map((key) => messages.text(key)));
}

const NOT_FOR_AGAIN: ReadonlySet<Incomplete["reason"]> = new Set(["waiting", "absent", "last-editor-only", "first-comments-only"]);

/** What of an answer is missing that asking again may bring; what the platform never shows is not among it. */
export function worthAskingAgain(incomplete: readonly Incomplete[]): readonly Incomplete[] {
  return incomplete.filter(({ reason }) => !NOT_FOR_AGAIN.has(reason));
}

/** One fact about one source, in a sentence. */
export function sentenceFor({ source: from, reason, retryAfterMs }: Incomplete, messages: Messages): string {
  if (from === RECORDS_SOURCE) return messages.text("footer.recordsMissing");
  const source = namesOf([from], messages);
  switch (reason) {
    case "waiting":
      return messages.text("footer.waiting", { source, count: 1 });
    case "absent":
      return messages.text("footer.absent", { source });
    case "busy":
      if (retryAfterMs === null) return messages.text("footer.busyUnknown", { source });
      return messages.text("footer.busy", { source, seconds: Math.ceil(retryAfterMs / 1000) });
    case "stopped":
      return messages.text("footer.stopped", { source });
    case "down":
      return messages.text("footer.down", { source });
    case "odd":
      return messages.text("footer.odd", { source });
    case "forbidden":
      return messages.text("footer.forbidden", { source });
    case "last-editor-only":
      return messages.text("footer.lastEditorOnly", { source });
    case "first-comments-only":
      return messages.text("footer.firstCommentsOnly", { source });
    case "names-missing":
      return messages.text("footer.namesMissing", { source });
  }
}
