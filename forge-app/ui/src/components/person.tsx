import type { DeedReason, DocumentSuggestion, ItemLink, PersonReason, PersonSuggestion } from "@alongside/core";
import type { ReactNode } from "react";
import type { AskDialogWish } from "../ask-dialog-wish.ts";
import type { MessageKey, Messages } from "../messages/messages.tsx";
import { useMessages } from "../messages/messages.tsx";
import type { PersonAsking } from "../use-ask-dialog.ts";
import { askWords } from "./ask-words.ts";
import { HostLink } from "./host-link.tsx";
import { Initials } from "./initials.tsx";

interface PersonProps {
  readonly person: PersonSuggestion;
  readonly topic: string;
  /** the first thing to read; null when nothing was found */
  readonly read: DocumentSuggestion["hit"] | null;
  readonly now: number;
  readonly asking: PersonAsking;
}

const SEATS = {
  "near-peer": "seat.peer",
  offer: "seat.offer",
  trusted: "seat.trusted",
} as const satisfies Record<NonNullable<PersonSuggestion["seat"]>, MessageKey>;

/** Somebody who could be asked, with the reason in a sentence or two, and the way to ask. */
export function Person({ person, topic, read, now, asking }: PersonProps) {
  const messages = useMessages();
  const { shown, spoken } = askWords(person.name, topic, messages);
  return (
    <li className="al-person">
      <Initials id={person.id} name={person.name} />
      <div>
        <div>
          <span className="al-name">
            <bdi>{person.name}</bdi>
          </span>
          {person.seat === null ? null : <span className="al-seat al-dot">{messages.text(SEATS[person.seat])}</span>}
        </div>
        <p className="al-reason">
          {person.reasons.map((reason, index) => (
            <span key={index}>{explain(reason, messages, now)} </span>
          ))}
        </p>
      </div>
      <button
        type="button"
        className="al-button"
        aria-label={spoken}
        aria-haspopup={asking.opensDialog ? "dialog" : undefined}
        onClick={() => asking.begin(wishFor(person, topic, read))}
      >
        {shown}
      </button>
    </li>
  );
}

/** The question stands on what speaks for the person, or else on the first thing to read; on a page rather than on an issue that is done. */
function wishFor(person: PersonSuggestion, topic: string, read: PersonProps["read"]): AskDialogWish {
  const evidence = person.reasons.flatMap((reason) => ("items" in reason ? reason.items : []));
  const things = [...evidence, ...(read === null ? [] : [read])];
  const page = things.find(({ kind }) => kind === "page" || kind === "post") ?? things.find(({ kind }) => kind === "issue");
  return {
    person: { id: person.id, name: person.name },
    topic,
    page: page === undefined ? null : { id: page.id, title: page.title, url: page.url },
    read: read === null ? null : { title: read.title, url: read.url },
    goBetween: null,
  };
}

/** What somebody did, without and with the month. */
const DEEDS = {
  solved: ["reason.person.solved", "reason.person.solvedIn"],
  wrote: ["reason.person.wrote", "reason.person.wroteIn"],
  edited: ["reason.person.edited", null],
  assigned: ["reason.person.assigned", null],
  commented: ["reason.person.commented", null],
  reported: ["reason.person.reported", null],
  "last-editor": ["reason.person.lastEditor", null],
} as const satisfies Record<DeedReason["kind"], readonly [MessageKey, MessageKey | null]>;

function explain(reason: PersonReason, messages: Messages, now: number): ReactNode {
  if ("at" in reason) return explainDeed(reason, messages, now);
  switch (reason.kind) {
    case "same-work":
      return messages.rich("reason.person.sameWork", { titles: titles(reason.items, messages) });
    case "offer":
      return messages.rich("reason.person.offer", { kind: reason.word, topic: <bdi>{reason.topic}</bdi> });
    case "trusted":
      if (reason.forWhat === null) return messages.text("reason.person.trustedPlain");
      return messages.rich("reason.person.trusted", { topic: <bdi>{reason.forWhat}</bdi> });
    case "same-place":
      return messages.rich("reason.person.sameSpace", { space: <bdi>{reason.place.name}</bdi> });
  }
}

function explainDeed({ kind, items, at }: DeedReason, messages: Messages, now: number): ReactNode {
  const [plain, dated] = DEEDS[kind];
  const named = titles(items, messages);
  if (at === null || dated === null) return messages.rich(plain, { titles: named });
  return messages.rich(dated, { titles: named, month: messages.month(at, now) });
}

function titles(items: readonly ItemLink[], messages: Messages): ReactNode {
  return messages.list(
    items.map((item) => (
      <HostLink key={item.id} href={item.url}>
        <bdi>{item.title}</bdi>
      </HostLink>
    )),
  );
}
