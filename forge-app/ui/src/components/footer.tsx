import { RECORDS_SOURCE } from "@alongside/core";
import type { Incomplete } from "@alongside/core";
import { useMessages } from "../messages/messages.tsx";
import { Glyph } from "./glyph.tsx";
import { contentsOf, namesOf, sentenceFor, worthAskingAgain } from "./source-words.ts";

interface IncompleteNoticeProps {
  readonly incomplete: readonly Incomplete[];
  readonly onAgain: () => void;
}

/** What could not be asked, as a fact in grey, with the way to ask again. A product that is not there is no news: the footer says it. */
export function IncompleteNotice({ incomplete, onAgain }: IncompleteNoticeProps) {
  const messages = useMessages();
  const missing = incomplete.filter(({ reason }) => reason !== "absent");
  if (missing.length === 0) return null;
  const again = worthAskingAgain(missing);
  const products = again.filter(({ source }) => source !== RECORDS_SOURCE).map(({ source }) => source);
  return (
    <div className="al-notice">
      <Glyph name="waiting" />
      <div>
        {missing.map((entry) => (
          <p key={`${entry.source} ${entry.reason}`}>{sentenceFor(entry, messages)}</p>
        ))}
        {again.length > 0 ? (
          <button type="button" className="al-link" onClick={onAgain}>
            {products.length === 0
              ? messages.text("do.tryAgain")
              : messages.text("footer.askAgain", { source: namesOf(products, messages) })}
          </button>
        ) : null}
      </div>
    </div>
  );
}

interface FooterProps {
  /** the sources that answered */
  readonly searched: readonly string[];
  readonly incomplete: readonly Incomplete[];
}

/** What was searched, as whom, who is told, and what is not there: part of every answer. */
export function Footer({ searched, incomplete }: FooterProps) {
  const messages = useMessages();
  const absent = incomplete.filter(({ reason }) => reason === "absent");
  return (
    <div className="al-footer">
      {searched.length > 0 ? <p>{messages.text("footer.looked", { sources: contentsOf(searched, messages) })}</p> : null}
      {absent.map((entry) => (
        <p key={entry.source}>{sentenceFor(entry, messages)}</p>
      ))}
      <details>
        <summary>{messages.text("footer.how")}</summary>
        <p>{messages.text("footer.howBody", { source: namesOf(askedIn(searched, incomplete), messages) })}</p>
      </details>
    </div>
  );
}

/** Products that were asked, whether they answered or not. */
function askedIn(searched: readonly string[], incomplete: readonly Incomplete[]): string[] {
  return [...searched, ...incomplete.filter(({ reason }) => reason !== "absent").map(({ source }) => source)];
}
