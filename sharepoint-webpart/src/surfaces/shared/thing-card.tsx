import type { ResourceKind } from "@alongside/core";
import { Link } from "@fluentui/react-components";
import * as React from "react";
import { Sentence, useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { KindGlyph } from "./kind-glyph.tsx";
import { useSharedStyles } from "./styles.ts";

export interface ThingCardProps {
  readonly kind: ResourceKind;
  readonly title: string;
  /** null for what has no address */
  readonly url: string | null;
  /** the line below the title */
  readonly facts: readonly string[];
  readonly why: string;
  /** who shared it; null when SharePoint did not say */
  readonly by: string | null;
  readonly children?: React.ReactNode;
}

/** One shared thing: what it is, and why it helped the one who shared it. The same card is the preview in the form. */
export function ThingCard({ kind, title, url, facts, why, by, children = null }: ThingCardProps): JSX.Element {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <div className={styles.document}>
      <KindGlyph kind={kind} />
      <div>
        <Title title={title} url={url} />
        <div className={styles.meta}>
          {facts.map((fact, index) => (
            <span key={fact} className={index === 0 ? undefined : styles.dot}>
              <bdi>{fact}</bdi>
            </span>
          ))}
        </div>
        <p className={shared.why}>
          {why.trim() === "" ? null : <Sentence of="reason.resource.why" values={{ why: <bdi>{why}</bdi> }} />}{" "}
          {by === null ? null : (
            <span>
              <Sentence of="reason.resource.by" values={{ name: <bdi>{by}</bdi> }} />
            </span>
          )}
        </p>
        {children}
      </div>
    </div>
  );
}

/** What lies on SharePoint opens here; everything else in a tab of its own, and without being told where somebody came from. */
function Title({ title, url }: Pick<ThingCardProps, "title" | "url">): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  if (url === null) {
    return (
      <span className={styles.title}>
        <bdi>{title}</bdi>
      </span>
    );
  }
  if (new URL(url).origin === window.location.origin) {
    return (
      <Link className={styles.title} href={url} data-interception="off">
        <bdi>{title}</bdi>
      </Link>
    );
  }
  return (
    <Link className={styles.title} href={url} target="_blank" rel="noopener noreferrer">
      <bdi>{title}</bdi>
      <span className={styles.spoken}> ({messages.text("sr.newTab")})</span>
    </Link>
  );
}
