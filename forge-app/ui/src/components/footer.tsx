import { RECORDS_SOURCE } from "@alongside/core";
import type { Incomplete } from "@alongside/core";
import type { Messages } from "../messages/messages.tsx";
import { useMessages } from "../messages/messages.tsx";
import { Glyph } from "./glyph.tsx";

interface IncompleteNoticeProps {
  readonly incomplete: readonly Incomplete[];
  readonly onAgain: () => void;
}

/** What could not be asked, as a fact in grey, with the way to ask again. */
export function IncompleteNotice({ incomplete, onAgain }: IncompleteNoticeProps) {
  const messages = useMessages();
  if (incomplete.length === 0) return null;
  const source = messages.text("source.confluence");
  const onlyRecords = incomplete.every((missing) => missing.source === RECORDS_SOURCE);
  return (
    <div className="al-notice">
      <Glyph name="waiting" />
      <div>
        {incomplete.map((missing) => (
          <p key={`${missing.source} ${missing.reason}`}>{sentenceFor(missing, messages)}</p>
        ))}
        {incomplete.some(({ reason }) => reason !== "last-editor-only") ? (
          <button type="button" className="al-link" onClick={onAgain}>
            {onlyRecords ? messages.text("do.tryAgain") : messages.text("footer.askAgain", { source })}
          </button>
        ) : null}
      </div>
    </div>
  );
}

function sentenceFor({ source: from, reason, retryAfterMs }: Incomplete, messages: Messages): string {
  if (from === RECORDS_SOURCE) return messages.text("footer.recordsMissing");
  const source = messages.text("source.confluence");
  switch (reason) {
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
    case "names-missing":
      return messages.text("footer.namesMissing", { source });
  }
}

/** What was searched, as whom, and who is told: part of every answer. */
export function Footer({ searched }: { readonly searched: boolean }) {
  const messages = useMessages();
  return (
    <div className="al-footer">
      {searched ? <p>{messages.rich("footer.looked", { sources: messages.text("source.pages") })}</p> : null}
      <details>
        <summary>{messages.text("footer.how")}</summary>
        <p>{messages.text("footer.howBody", { source: messages.text("source.confluence") })}</p>
      </details>
    </div>
  );
}
