import type { CollectionSeen, RecordOf } from "@alongside/core";
import { withThingAt } from "@alongside/core";
import { useEffect, useRef, useState } from "react";
import { HostLink } from "../../components/host-link.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { SharedSeen } from "./use-shared.ts";

type Content = RecordOf<"collection">["content"];

interface OrderedThingsProps {
  readonly one: CollectionSeen;
  readonly seen: SharedSeen;
  /** changes the collection; null for everybody but its owner */
  readonly onContent: ((content: Content) => void) | null;
}

/** The things of a collection in their order, which its owner changes with two buttons. */
export function OrderedThings({ one: { collection, things }, seen, onContent }: OrderedThingsProps) {
  const messages = useMessages();
  const list = useRef<HTMLOListElement>(null);
  const [pressed, setPressed] = useState<string | null>(null);
  const order = things.map(({ id }) => id).join(" ");
  useEffect(() => {
    if (pressed !== null) list.current?.querySelector<HTMLButtonElement>(`[data-thing="${CSS.escape(pressed)}"] button`)?.focus();
  }, [order, pressed]);
  const shown = things.flatMap((resource) => seen.things.find((candidate) => candidate.resource === resource) ?? []);
  return (
    <ol className="al-ordered" ref={list}>
      {shown.map(({ resource, title, url }, index) => (
        <li key={resource.id} data-thing={resource.id}>
          <div className="al-position">
            <div>
              {url === null ? (
                <bdi>{title}</bdi>
              ) : (
                <HostLink href={url} newTab={resource.content.link !== undefined}>
                  <bdi>{title}</bdi>
                </HostLink>
              )}
              {resource.content.minutes === undefined ? null : (
                <span className="al-meta al-dot">{messages.text("minutes", { minutes: resource.content.minutes })}</span>
              )}
            </div>
            {onContent === null ? null : (
              <Deeds
                title={title}
                isFirst={index === 0}
                isLast={index === shown.length - 1}
                onMove={(by) => {
                  const neighbour = shown[index + by]?.resource.id;
                  if (neighbour === undefined) return;
                  setPressed(resource.id);
                  onContent(movedTo(collection.content, resource.id, neighbour));
                }}
                onTakeOut={() => onContent(without(collection.content, resource.id))}
              />
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

interface DeedsProps {
  readonly title: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onTakeOut: () => void;
}

function Deeds({ title, isFirst, isLast, onMove, onTakeOut }: DeedsProps) {
  const messages = useMessages();
  const [up, down, out] = [messages.text("shared.up"), messages.text("shared.down"), messages.text("shared.takeOutOf")];
  return (
    <div className="al-acts al-acts-beside">
      <button type="button" className="al-act" aria-label={`${up}: ${title}`} aria-disabled={isFirst} onClick={() => onMove(-1)}>
        {up}
      </button>
      <button type="button" className="al-act" aria-label={`${down}: ${title}`} aria-disabled={isLast} onClick={() => onMove(1)}>
        {down}
      </button>
      <button type="button" className="al-act" aria-label={`${out}: ${title}`} onClick={onTakeOut}>
        {out}
      </button>
    </div>
  );
}

/** To where a shown neighbour stands: what this person cannot see between them does not make a press do nothing. */
function movedTo(content: Content, id: string, neighbour: string): Content {
  return withThingAt(content, id, (content.resources ?? []).indexOf(neighbour));
}

function without({ resources = [], ...content }: Content, id: string): Content {
  const others = resources.filter((other) => other !== id);
  return others.length === 0 ? content : { ...content, resources: others };
}
