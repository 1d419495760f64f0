import type { CircleContent } from "@alongside/core";
import type { ReactNode } from "react";
import { HostLink } from "../../components/host-link.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { Shown } from "./use-circles.ts";

interface AboutCircleProps {
  readonly content: CircleContent;
  /** undefined for a page or issue that this person cannot open */
  readonly item: Shown["item"];
}

/** What else the host wrote about a circle, and what it goes along with. */
export function AboutCircle({ content, item }: AboutCircleProps) {
  const messages = useMessages();
  const { note, about } = content;
  const thing = thingOf(content, item);
  return (
    <>
      {note === undefined ? null : (
        <p className="al-reading al-lines">
          <bdi>{note}</bdi>
        </p>
      )}
      {about === undefined && thing === null ? null : (
        <p className="al-about">
          {messages.text("circle.about")}: {about === undefined ? null : <bdi>{about}</bdi>} {thing}
        </p>
      )}
    </>
  );
}

/** A page or issue with its title, for those who can open it; or an address outside. */
function thingOf({ item, link }: CircleContent, find: Shown["item"]): ReactNode {
  const opened = item === undefined ? undefined : find(item);
  if (opened !== undefined)
    return (
      <HostLink href={opened.url}>
        <bdi>{opened.title}</bdi>
      </HostLink>
    );
  return link === undefined ? null : <OutsideLink link={link} />;
}

/** An address as it was written, opened beside. */
export function OutsideLink({ link }: { readonly link: string }) {
  return (
    <HostLink href={link} newTab>
      <bdi>{link}</bdi>
    </HostLink>
  );
}
