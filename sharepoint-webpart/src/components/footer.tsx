import { RECORDS_SOURCE } from "@alongside/core";
import type { Incomplete } from "@alongside/core";
import { Link } from "@fluentui/react-components";
import * as React from "react";
import type { Messages } from "../words/messages.ts";
import { useMessages } from "./messages-context.tsx";
import { Notice } from "./notice.tsx";
import { useStyles } from "./styles.ts";

interface IncompleteNoticeProps {
  readonly incomplete: readonly Incomplete[];
  readonly onAgain: () => void;
}

/** What could not be asked, as a fact in grey, with the way to ask again. That SharePoint shows no other editors stands in the footer. */
export function IncompleteNotice({ incomplete, onAgain }: IncompleteNoticeProps): JSX.Element | null {
  const messages = useMessages();
  const missing = incomplete.filter(({ reason }) => reason !== "last-editor-only");
  if (missing.length === 0) return null;
  const onlyRecords = missing.every(({ source }) => source === RECORDS_SOURCE);
  const again = onlyRecords ? "do.tryAgain" : "footer.askAgain";
  return (
    <Notice glyph="waiting">
      {missing.map((entry) => (
        <p key={`${entry.source} ${entry.reason}`}>{sentenceFor(entry, messages)}</p>
      ))}
      <Link as="button" onClick={onAgain}>
        {messages.text(again, { source: messages.text("source.sharepoint") })}
      </Link>
    </Notice>
  );
}

function sentenceFor({ source: from, reason, retryAfterMs }: Incomplete, messages: Messages): string {
  if (from === RECORDS_SOURCE) return messages.text("footer.recordsMissing");
  const source = messages.text("source.sharepoint");
  switch (reason) {
    case "busy":
      if (retryAfterMs === null) return messages.text("footer.busyUnknown", { source });
      return messages.count("footer.busy", Math.ceil(retryAfterMs / 1000)).replace("{source}", source);
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
    case "names-missing":
      return messages.text("footer.namesMissing", { source });
    // SharePoint is the only product here: it is there, whoever waits sees it by the first paint, and it has no issues.
    case "absent":
    case "waiting":
    case "first-comments-only":
      return "";
  }
}

interface FooterProps {
  readonly searched: boolean;
  /** SharePoint kept the other editors of what was found to itself */
  readonly lastEditorOnly: boolean;
}

/** What was searched, as whom, and who is told: part of every answer. */
export function Footer({ searched, lastEditorOnly }: FooterProps): JSX.Element {
  const messages = useMessages();
  return (
    <div className={useStyles().footer}>
      {searched ? (
        <p>
          {messages.text("footer.looked", { sources: messages.text("source.pages") })}
          {lastEditorOnly ? ` ${messages.text("footer.lastEditorOnly", { source: messages.text("source.sharepoint") })}` : null}
        </p>
      ) : null}
      <details>
        <summary>{messages.text("footer.how")}</summary>
        <p>{messages.text("footer.howBody")}</p>
      </details>
    </div>
  );
}
