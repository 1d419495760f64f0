import { dayOf } from "@alongside/core";
import type { CircleContent, CircleInFile, ItemId, ItemLink } from "@alongside/core";
import { useCallback, useEffect, useRef, useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { browserClock } from "../../clock.ts";
import { HostLink } from "../../components/host-link.tsx";
import { createLocalTimes } from "../../local-times.ts";
import { dayText } from "../../messages/day-text.ts";
import { useMessages } from "../../messages/messages.tsx";
import { useLoaded } from "../../use-loaded.ts";
import { AboutCircle, OutsideLink } from "./about-circle.tsx";
import { Agenda } from "./agenda.tsx";
import { useMeetingWords } from "./meeting-text.ts";

const NO_ITEMS: ReadonlyMap<ItemId, ItemLink> = new Map();

/** A circle that lies somewhere else, as its file shows it. */
export function CircleInFileShown({ found: { content, host: by, memories } }: { readonly found: CircleInFile }) {
  const messages = useMessages();
  const { host, lookups } = useAlongside();
  const [localTimes] = useState(createLocalTimes);
  const words = useMeetingWords(localTimes);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [content]);
  const pages = useLoaded(
    useCallback(() => lookups.items([content.item ?? [], content.notes ?? []].flat()), [lookups, content.item, content.notes]),
  );
  const items = pages.state.phase === "there" ? pages.state.value : NO_ITEMS;
  const today = dayOf(browserClock.now());
  return (
    <article className="al-section">
      <p className="al-hint">{messages.text("circleFile.elsewhere")}</p>
      <h3 ref={heading} tabIndex={-1}>
        <bdi>{content.topic}</bdi>
      </h3>
      <AboutCircle content={content} item={(item) => items.get(item)} />
      <p>{messages.text("circle.planned", { when: words.plan(content) })}</p>
      <p className="al-hint">{content.zone}</p>
      <Where content={content} />
      <p className="al-reading">{messages.text("circle.end", { date: dayText(content.until, today, host.locale, messages) })}</p>
      {by === "" ? null : <p className="al-reading">{messages.rich("circle.hosted", { name: <bdi>{by}</bdi> })}</p>}
      <Agenda template={content.template} isLeading={false} />
      <NotesIn content={content} page={content.notes === undefined ? undefined : items.get(content.notes)} />
      {memories.length === 0 ? null : <h4>{messages.text("circle.memory")}</h4>}
      {memories.map(({ text, by: writer, page }, index) => (
        <div key={index}>
          <p className="al-measure al-lines">
            <bdi>{text}</bdi>
          </p>
          {page === "" ? null : (
            <p>
              <OutsideLink link={page} />
            </p>
          )}
          {writer === "" ? null : <p className="al-meta">{messages.rich("circle.memoryBy", { name: <bdi>{writer}</bdi> })}</p>}
        </div>
      ))}
    </article>
  );
}

function Where({ content: { room, meetingLink } }: { readonly content: CircleContent }) {
  if (room === undefined && meetingLink === undefined) return null;
  return <p className="al-reading">{room === undefined ? <OutsideLink link={meetingLink ?? ""} /> : <bdi>{room}</bdi>}</p>;
}

interface NotesInProps {
  readonly content: CircleContent;
  readonly page: ItemLink | undefined;
}

function NotesIn({ content: { notesLink }, page }: NotesInProps) {
  const messages = useMessages();
  if (page === undefined && notesLink === undefined) return null;
  return (
    <p>
      {messages.text("circle.notes")}:{" "}
      {page === undefined ? (
        <OutsideLink link={notesLink ?? ""} />
      ) : (
        <HostLink href={page.url}>
          <bdi>{page.title}</bdi>
        </HostLink>
      )}
    </p>
  );
}
