import type { DocumentSuggestion, Solution } from "@alongside/core";
import type { ReactNode } from "react";
import type { Messages } from "../messages/messages.tsx";
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
  const kind = hit.solution === null ? hit.kind : "solved";
  return (
    <li className="al-document">
      <Glyph name={hit.kind} />
      <div>
        <HostLink className="al-title" href={hit.url}>
          <bdi>{hit.key === null ? hit.title : `${hit.key} ${hit.title}`}</bdi>
        </HostLink>
        <div className="al-meta">
          {messages.text("kind", { kind })}
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

/** One of them, never all: who can still be asked about what a leaver wrote, how an issue was solved, or the words that were found. */
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
  const solved = hit.solution === null ? null : solvedBy(hit.solution, messages);
  if (solved !== null) return <p className="al-excerpt">{solved}</p>;
  if (hit.excerpt.every(({ text }) => text.trim() === "")) return null;
  return <p className="al-excerpt">{hit.excerpt.map(({ text, matched }, index) => (matched ? <b key={index}>{text}</b> : text))}</p>;
}

/** Null when an issue tells no more than that it is solved. */
function solvedBy({ at, words }: Solution, messages: Messages): ReactNode {
  const resolution = <bdi>{words}</bdi>;
  if (at === null) return words === null ? null : resolution;
  const month = messages.month(at, Date.now());
  if (words === null) return messages.text("reason.resource.solvedIn", { month });
  return messages.rich("reason.resource.solved", { month, resolution });
}
