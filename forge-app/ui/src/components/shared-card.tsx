import type { ResourceKind } from "@alongside/core";
import type { ReactNode } from "react";
import { useMessages } from "../messages/messages.tsx";
import { Glyph } from "./glyph.tsx";
import { HostLink } from "./host-link.tsx";

interface SharedCardProps {
  readonly kind: ResourceKind;
  readonly title: string;
  /** null for what has no address */
  readonly url: string | null;
  /** null when nobody said */
  readonly minutes: number | null;
  readonly why: string;
  /** who shared it; empty until it is known */
  readonly by: string;
  readonly actions?: ReactNode;
}

/** One shared thing: what it is, and why it helped the one who shared it. */
export function SharedCard({ kind, title, url, minutes, why, by, actions = null }: SharedCardProps) {
  const messages = useMessages();
  return (
    <div className="al-document">
      <Glyph name={kind === "page" || kind === "issue" || kind === "file" ? kind : "other"} />
      <div>
        {url === null ? (
          <span className="al-title">
            <bdi>{title}</bdi>
          </span>
        ) : (
          <HostLink className="al-title" href={url}>
            <bdi>{title}</bdi>
          </HostLink>
        )}
        <div className="al-meta">
          {messages.text("kind", { kind })}
          {minutes === null ? null : <span className="al-dot">{messages.text("minutes", { minutes })}</span>}
        </div>
        <p className="al-excerpt">
          {why.trim() === "" ? null : messages.rich("shared.quote", { why: <bdi>{why}</bdi> })}{" "}
          {by === "" ? null : <span className="al-meta">{messages.rich("reason.resource.by", { name: <bdi>{by}</bdi> })}</span>}
        </p>
        {actions}
      </div>
    </div>
  );
}
