import type { Person, PersonId, Topical } from "@alongside/core";
import * as React from "react";
import { Initials } from "../components/initials.tsx";
import { useMessages } from "../components/messages-context.tsx";
import { AskButton } from "../components/person.tsx";
import { useStyles } from "../components/styles.ts";
import { OFFER_WORDS } from "@alongside/core";
import { useAlongside } from "./alongside-context.tsx";
import { AskPanelLater } from "./ask-panel-later.tsx";
import { StartCircle } from "./start-circle.tsx";
import { itemIdOf } from "../sharepoint/item-address.ts";

interface OthersOffersProps {
  /** in the order of the alphabet */
  readonly offers: readonly Topical[];
  readonly people: ReadonlyMap<PersonId, Person>;
}

/** What colleagues offer and wish, by what they say, in the order of the alphabet. */
export function OthersOffers({ offers, people }: OthersOffersProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={messages.text("offer.others")}>
      <h3>{messages.text("offer.others")}</h3>
      {offers.some(({ kind }) => kind === "offer") ? null : <p className={styles.reading}>{messages.text("offer.othersNone")}</p>}
      {OFFER_WORDS.map((word) => ({ word, those: offers.filter(({ content }) => content.word === word) }))
        .filter(({ those }) => those.length > 0)
        .map(({ word, those }) => (
          <div key={word} className={styles.section}>
            <p className={styles.meta}>{messages.text(`offer.kind.${word}`)}</p>
            <ul className={styles.people}>
              {those.map((offer) => (
                <Entry key={`${offer.owner} ${offer.id}`} offer={offer} person={people.get(offer.owner)} />
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}

function Entry({ offer, person }: { readonly offer: Topical; readonly person: Person | undefined }): JSX.Element | null {
  const styles = useStyles();
  const { surroundings } = useAlongside();
  const [isAsked, setAsked] = React.useState(false);
  if (person === undefined) return null;
  const { topic, note } = offer.content;
  const { page } = surroundings;
  // The question stands on the page where the offer was seen.
  const here = page === null ? [] : [{ id: itemIdOf(page), title: document.title, url: window.location.href.split(/[?#]/u)[0] ?? "" }];
  return (
    <li className={styles.section}>
      <div className={styles.person}>
        <Initials id={person.id} name={person.name} />
        <div>
          <p className={styles.title}>
            <bdi>{topic}</bdi>
          </p>
          {note === undefined ? null : (
            <p className={styles.reading}>
              <bdi>{note}</bdi>
            </p>
          )}
          <p className={styles.meta}>
            <bdi>{person.name}</bdi>
          </p>
        </div>
        {offer.kind === "offer" ? (
          <AskButton name={person.name} topic={topic} isOpen={isAsked} onClick={() => setAsked((now) => !now)} />
        ) : null}
      </div>
      <StartCircle beginning={{ topic }} title={topic} />
      {isAsked ? <AskPanelLater person={person} items={here} read={null} onClose={() => setAsked(false)} /> : null}
    </li>
  );
}
