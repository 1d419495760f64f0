import type { DocumentSuggestion } from "@alongside/core";
import { useMessages } from "../messages/messages.tsx";
import { Glyph } from "./glyph.tsx";
import { HostLink } from "./host-link.tsx";

interface DocumentProps {
  readonly suggestion: DocumentSuggestion;
  /** in a narrow popup the title and its place are enough */
  readonly brief: boolean;
}

/** One thing to read: what it is, where it is, and why it fits. */
export function Document({ suggestion: { hit, left }, brief }: DocumentProps) {
  const messages = useMessages();
  return (
    <li className="al-document">
      <Glyph name={hit.kind} />
      <div>
        <HostLink className="al-title" href={hit.url}>
          <bdi>{hit.title}</bdi>
        </HostLink>
        <div className="al-meta">
          {messages.text("kind", { kind: hit.kind })}
          {hit.place === null ? null : (
            <span className="al-dot">
              <bdi>{hit.place.name}</bdi>
            </span>
          )}
        </div>
        {brief ? null : <Why suggestion={{ hit, left }} />}
      </div>
    </li>
  );
}

/** One of them, never both: who can still be asked about a leaver's page, or the words that were found. */
function Why({ suggestion: { hit, left } }: { readonly suggestion: DocumentSuggestion }) {
  const messages = useMessages();
  if (left !== null) {
    const names = messages.list(left.stillHere.map((name) => <bdi key={name}>{name}</bdi>));
    const author = <bdi>{left.author}</bdi>;
    const sentence =
      left.stillHere.length === 0
        ? messages.rich("reason.resource.leftAlone", { author })
        : messages.rich("reason.resource.left", { author, names });
    return <p className="al-excerpt">{sentence}</p>;
  }
  if (hit.excerpt.every(({ text }) => text.trim() === "")) return null;
  return <p className="al-excerpt">{hit.excerpt.map(({ text, matched }, index) => (matched ? <b key={index}>{text}</b> : text))}</p>;
}
