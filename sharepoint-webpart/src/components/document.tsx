import type { DocumentSuggestion } from "@alongside/core";
import { Link } from "@fluentui/react-components";
import * as React from "react";
import { Glyph } from "./glyph.tsx";
import { Joined, Sentence, useMessages } from "./messages-context.tsx";
import { useStyles } from "./styles.ts";

interface DocumentProps {
  readonly suggestion: DocumentSuggestion;
  /** the title and its place are enough */
  readonly brief: boolean;
}

/** One thing to read: what it is, where it is, and why it fits. */
export function Document({ suggestion: { hit, left }, brief }: DocumentProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  return (
    <li className={styles.document}>
      <Glyph name={hit.kind} />
      <div>
        <Link className={styles.title} href={hit.url} data-interception="off">
          <bdi>{hit.title}</bdi>
        </Link>
        <div className={styles.meta}>
          {messages.text(`kind.${hit.kind}`)}
          {hit.place === null ? null : (
            <span className={styles.dot}>
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
function Why({ suggestion: { hit, left } }: { readonly suggestion: DocumentSuggestion }): JSX.Element | null {
  const styles = useStyles();
  if (left !== null) {
    const author = <bdi>{left.author}</bdi>;
    const names = (
      <Joined
        items={left.stillHere.map((name) => (
          <bdi key={name}>{name}</bdi>
        ))}
      />
    );
    return (
      <p className={styles.excerpt}>
        <Sentence of={left.stillHere.length === 0 ? "reason.resource.leftAlone" : "reason.resource.left"} values={{ author, names }} />
      </p>
    );
  }
  if (hit.excerpt.every(({ text }) => text.trim() === "")) return null;
  return <p className={styles.excerpt}>{hit.excerpt.map(({ text, matched }, index) => (matched ? <b key={index}>{text}</b> : text))}</p>;
}
