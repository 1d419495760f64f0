import type { ReactNode } from "react";
import { useMessages } from "../messages/messages.tsx";
import { HostLink } from "./host-link.tsx";
import type { ThingFacts } from "./thing-facts.ts";
import { factsText, recognisedOf, thingWord } from "./thing-facts.ts";
import { ThingGlyph } from "./thing-glyph.tsx";

interface SharedCardProps {
  readonly title: string;
  /** null for what has no address */
  readonly url: string | null;
  readonly facts: ThingFacts;
  /** who shared it; empty until it is known */
  readonly by: string;
  /** more for the line below the title, such as who may read it */
  readonly also?: string | null;
  /** what belongs to it: replies, what can be done */
  readonly children?: ReactNode;
}

/** One shared thing: what it is, and why it helped the one who shared it. */
export function SharedCard({ title, url, facts, by, also = null, children = null }: SharedCardProps) {
  const messages = useMessages();
  const link = recognisedOf(facts.link);
  const meta = [...factsText(facts, link, messages), ...(also === null ? [] : [also])];
  return (
    <div className="al-document">
      <ThingGlyph word={thingWord(facts.kind, link)} />
      <div>
        {url === null ? (
          <span className="al-title">
            <bdi>{title}</bdi>
          </span>
        ) : (
          <HostLink className="al-title" href={url} newTab={facts.link !== null}>
            <bdi>{title}</bdi>
          </HostLink>
        )}
        <div className="al-meta">
          {meta.map((part, index) => (
            <span key={part} className={index === 0 ? undefined : "al-dot"}>
              {part}
            </span>
          ))}
        </div>
        <p className="al-excerpt">
          {facts.why.trim() === "" ? null : messages.rich("shared.quote", { why: <bdi>{facts.why}</bdi> })}{" "}
          {by === "" ? null : <span className="al-meta">{messages.rich("reason.resource.by", { name: <bdi>{by}</bdi> })}</span>}
        </p>
        {facts.credit === "" ? null : <p className="al-meta">{messages.rich("shared.credit", { credit: <bdi>{facts.credit}</bdi> })}</p>}
        {facts.description === "" ? null : <p className="al-excerpt">{facts.description}</p>}
        {children}
      </div>
    </div>
  );
}
