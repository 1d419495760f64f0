import type { DeedReason, ItemLink, PersonReason, PersonSuggestion } from "@alongside/core";
import { Button, Link, mergeClasses } from "@fluentui/react-components";
import * as React from "react";
import { Initials, firstNameOf } from "./initials.tsx";
import { Joined, Sentence, useMessages } from "./messages-context.tsx";
import { useStyles } from "./styles.ts";

interface PersonProps {
  readonly person: PersonSuggestion;
  readonly topic: string;
  readonly now: number;
  /** the question to them is open below */
  readonly isAsked: boolean;
  readonly onAsk: () => void;
}

const SEATS = { "near-peer": "seat.peer", offer: "seat.offer", trusted: "seat.trusted" } as const satisfies Record<
  NonNullable<PersonSuggestion["seat"]>,
  string
>;

/** Somebody who could be asked, with the reason in a sentence or two, and the way to ask. */
export function Person({ person, topic, now, isAsked, onAsk }: PersonProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  return (
    <div className={styles.person}>
      <Initials id={person.id} name={person.name} />
      <div>
        <div>
          <span className={styles.name}>
            <bdi>{person.name}</bdi>
          </span>
          {person.seat === null ? null : <span className={mergeClasses(styles.seat, styles.dot)}>{messages.text(SEATS[person.seat])}</span>}
        </div>
        <p className={styles.reason}>
          {person.reasons.map((reason, index) => (
            <React.Fragment key={index}>
              <Reason reason={reason} now={now} />{" "}
            </React.Fragment>
          ))}
        </p>
      </div>
      <AskButton name={person.name} topic={topic} isOpen={isAsked} onClick={onAsk} />
    </div>
  );
}

interface AskButtonProps {
  readonly name: string;
  readonly topic: string;
  readonly isOpen: boolean;
  readonly onClick: () => void;
}

/** Opens the question to one person. */
export function AskButton({ name, topic, isOpen, onClick }: AskButtonProps): JSX.Element {
  const messages = useMessages();
  const ask = messages.text("who.askOne", { name: firstNameOf(name) });
  const whole = messages.text("sr.askOne", { name, topic });
  // Who speaks the words on the button must reach it: they have to stand in its name as they are seen (WCAG 2.5.3).
  return (
    <Button aria-label={whole.includes(ask) ? whole : `${ask}: ${whole}`} aria-expanded={isOpen} onClick={onClick}>
      {ask}
    </Button>
  );
}

/** SharePoint has no issues, so nothing is said of what people do with them. */
const DEEDS = {
  wrote: "reason.person.wrote",
  edited: "reason.person.edited",
  "last-editor": "reason.person.lastEditor",
  solved: null,
  assigned: null,
  commented: null,
  reported: null,
} as const;

function isDeed(reason: PersonReason): reason is DeedReason {
  return reason.kind in DEEDS;
}

function Deed({ kind, items, at, now }: DeedReason & { readonly now: number }): JSX.Element | null {
  const messages = useMessages();
  const words = DEEDS[kind];
  if (words === null) return null;
  const titles = <Titles items={items} />;
  if (kind === "wrote" && at !== null) return <Sentence of="reason.person.wroteIn" values={{ titles, month: messages.month(at, now) }} />;
  return <Sentence of={words} values={{ titles }} />;
}

function Reason({ reason, now }: { readonly reason: PersonReason; readonly now: number }): JSX.Element {
  if (isDeed(reason)) return <Deed {...reason} now={now} />;
  switch (reason.kind) {
    case "same-work":
      return <Sentence of="reason.person.sameWork" values={{ titles: <Titles items={reason.items} /> }} />;
    case "same-place":
      return <Sentence of="reason.person.samePlace" values={{ space: <bdi>{reason.place.name}</bdi> }} />;
    case "offer":
      return <Sentence of={`reason.person.offer.${reason.word}`} values={{ topic: <bdi>{reason.topic}</bdi> }} />;
    case "trusted":
      return (
        <Sentence
          of={reason.forWhat === null ? "reason.person.trustedPlain" : "reason.person.trusted"}
          values={{ topic: <bdi>{reason.forWhat}</bdi> }}
        />
      );
  }
}

function Titles({ items }: { readonly items: readonly ItemLink[] }): JSX.Element {
  return (
    <Joined
      items={items.map((item) => (
        <Link key={item.id} inline href={item.url} data-interception="off">
          <bdi>{item.title}</bdi>
        </Link>
      ))}
    />
  );
}
