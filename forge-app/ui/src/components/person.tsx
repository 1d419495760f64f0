import type { DocumentSuggestion, ItemLink, PersonReason, PersonSuggestion } from "@alongside/core";
import type { ReactNode } from "react";
import { useAlongside } from "../alongside.tsx";
import type { AskDialogWish } from "../ask-dialog-wish.ts";
import type { MessageKey, Messages } from "../messages/messages.tsx";
import { useMessages } from "../messages/messages.tsx";
import { openAskDialog } from "../open-ask-dialog.ts";
import { askWords } from "./ask-words.ts";
import { HostLink } from "./host-link.tsx";
import { Initials } from "./initials.tsx";

interface PersonProps {
  readonly person: PersonSuggestion;
  readonly topic: string;
  /** the first thing to read; null when nothing was found */
  readonly read: DocumentSuggestion["hit"] | null;
  readonly now: number;
}

const SEATS = {
  "near-peer": "seat.peer",
  offer: "seat.offer",
  trusted: "seat.trusted",
} as const satisfies Record<NonNullable<PersonSuggestion["seat"]>, MessageKey>;

/** Somebody who could be asked, with the reason in a sentence or two, and the way to ask. */
export function Person({ person, topic, read, now }: PersonProps) {
  const messages = useMessages();
  const { suite } = useAlongside();
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
        aria-haspopup="dialog"
        onClick={() => void openAskDialog(wishFor(person, topic, read), { suite, messages })}
      >
        {shown}
      </button>
    </li>
  );
}

/** The question stands on what speaks for the person; for somebody who only offered, on the first thing to read. */
function wishFor(person: PersonSuggestion, topic: string, read: PersonProps["read"]): AskDialogWish {
  const evidence = person.reasons.flatMap((reason) => ("items" in reason ? reason.items : []))[0] ?? read;
  return {
    person: { id: person.id, name: person.name },
    topic,
    page: evidence === null ? null : { id: evidence.id, title: evidence.title, url: evidence.url },
    read: read === null ? null : { title: read.title, url: read.url },
    goBetween: null,
  };
}

function explain(reason: PersonReason, messages: Messages, now: number): ReactNode {
  switch (reason.kind) {
    case "wrote":
      if (reason.at !== null) {
        return messages.rich("reason.person.wroteIn", { titles: titles(reason.items, messages), month: messages.month(reason.at, now) });
      }
      return messages.rich("reason.person.wrote", { titles: titles(reason.items, messages) });
    case "edited":
      return messages.rich("reason.person.edited", { titles: titles(reason.items, messages) });
    case "last-editor":
      return messages.rich("reason.person.lastEditor", { title: titles(reason.items, messages) });
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

function titles(items: readonly ItemLink[], messages: Messages): ReactNode {
  return messages.list(
    items.map((item) => (
      <HostLink key={item.id} href={item.url}>
        <bdi>{item.title}</bdi>
      </HostLink>
    )),
  );
}
