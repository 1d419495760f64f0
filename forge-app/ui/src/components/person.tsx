import type { ItemLink, PersonReason, PersonSuggestion } from "@alongside/core";
import type { ReactNode } from "react";
import type { MessageKey, Messages } from "../messages/messages.tsx";
import { useMessages } from "../messages/messages.tsx";
import { HostLink } from "./host-link.tsx";

interface PersonProps {
  readonly person: PersonSuggestion;
  readonly topic: string;
  readonly now: number;
}

const SEATS = {
  "near-peer": "seat.peer",
  offer: "seat.offer",
  trusted: "seat.trusted",
} as const satisfies Record<NonNullable<PersonSuggestion["seat"]>, MessageKey>;

/** Somebody who could be asked, with the reason in a sentence or two, and the way to ask. */
export function Person({ person, topic, now }: PersonProps) {
  const messages = useMessages();
  const [firstName = person.name] = person.name.split(" ");
  const ask = messages.text("who.askOne", { name: firstName });
  const whole = messages.text("sr.askOne", { name: person.name, topic });
  // Who speaks the words on the button must reach it: they have to stand in its name as they are seen (WCAG 2.5.3).
  const spoken = whole.includes(ask) ? whole : `${ask}: ${whole}`;
  const evidence = person.reasons.flatMap((reason) => ("items" in reason ? reason.items : []))[0];
  return (
    <li className="al-person">
      <span className={`al-initials al-tint-${String(tintOf(person.id))}`} aria-hidden="true">
        {initialsOf(person.name)}
      </span>
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
      {evidence === undefined ? null : (
        <HostLink className="al-button" href={`${evidence.url}#comments`} newTab label={spoken}>
          {ask}
        </HostLink>
      )}
    </li>
  );
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

function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /^\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => /./u.exec(word ?? "")?.[0] ?? "");
  return letters.join("").toUpperCase();
}

const TINTS = 6;

/** A tint without meaning, always the same for the same account. */
function tintOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9_973;
  return (sum % TINTS) + 1;
}
