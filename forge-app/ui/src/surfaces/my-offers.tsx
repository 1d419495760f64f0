import type { Instant, OfferWord, Place } from "@alongside/core";
import { OFFER_WORDS, byTopic, dayOf } from "@alongside/core";
import { useCallback, useId } from "react";
import { useAlongside } from "../alongside.tsx";
import { WhenThere } from "../components/part.tsx";
import { useMessages } from "../messages/messages.tsx";
import { useLoaded } from "../use-loaded.ts";
import type { MyOffer } from "../use-my-offers.ts";
import { useMyOffers } from "../use-my-offers.ts";
import { AddOffer } from "./offers/add-offer.tsx";
import { OfferRow } from "./offers/offer-row.tsx";

/** What somebody offers and wishes: four words, who can read each, and the way to change it. */
export function MyOffers() {
  const messages = useMessages();
  const { host, lookups } = useAlongside();
  const { state, again, put } = useMyOffers();
  const spaces = useLoaded(useCallback(() => lookups.places(null), [lookups]));
  const known = spaces.state.phase === "there" ? spaces.state.value : [];
  return (
    <>
      <header>
        <h1>{messages.text("offer.head")}</h1>
        <p className="al-reading">{messages.text("offer.lead")}</p>
      </header>
      <AddOffer place={host.place} onAdded={(record) => put({ record, isRemoved: false, isSaved: false })} />
      <div aria-busy={state.phase === "loading"} className="al-offers">
        <WhenThere state={state} onAgain={again}>
          {(offers) => <Words offers={offers} spaces={known} onChange={put} />}
        </WhenThere>
      </div>
    </>
  );
}

interface WordsProps {
  readonly offers: readonly MyOffer[];
  readonly spaces: readonly Place[];
  readonly onChange: (offer: MyOffer) => void;
}

function Words({ offers, spaces, onChange }: WordsProps) {
  const messages = useMessages();
  if (offers.length === 0) return <p className="al-reading">{messages.text("offer.none")}</p>;
  return OFFER_WORDS.map((word) => (
    <WordGroup key={word} word={word} offers={offersOf(word, offers, messages.language)} spaces={spaces} onChange={onChange} />
  ));
}

function offersOf(word: OfferWord, offers: readonly MyOffer[], language: string): readonly MyOffer[] {
  const compare = byTopic(language);
  return offers.filter(({ record }) => record.content.word === word).sort((one, other) => compare(one.record, other.record));
}

function WordGroup({ word, offers, spaces, onChange }: WordsProps & { readonly word: OfferWord }) {
  const messages = useMessages();
  const id = useId();
  if (offers.length === 0) return null;
  return (
    <section className="al-section" aria-labelledby={id}>
      <h2 id={id}>{messages.text("offer.kind", { kind: word })}</h2>
      <ul className="al-offer-list">
        {offers.map((offer) => (
          <OfferRow key={offer.record.id} offer={offer} spaces={spaces} today={dayOf(Date.now() as Instant)} onChange={onChange} />
        ))}
      </ul>
    </section>
  );
}
