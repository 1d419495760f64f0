import type { Meeting, Person, PersonId, StoredRecord, Topical } from "@alongside/core";
import { byTopic, isTopical } from "@alongside/core";
import * as React from "react";
import type { Alongside } from "../alongside.ts";
import { Sentence, useMessages } from "../components/messages-context.tsx";
import { Notice } from "../components/notice.tsx";
import { useStyles } from "../components/styles.ts";
import { useAlongside } from "./alongside-context.tsx";
import { describePeople } from "./describe-people.ts";
import { MyOffers } from "./my-offers.tsx";
import { OthersOffers } from "./others-offers.tsx";
import { useLoaded } from "./use-loaded.ts";
import { WhenThere } from "./when-there.tsx";

/** What there is to show: what this person wrote, and what others wrote. */
interface Seen {
  readonly mine: readonly Topical[];
  readonly others: readonly Topical[];
  readonly meetings: readonly Meeting[];
  /** who wrote it and is still here */
  readonly people: ReadonlyMap<PersonId, Person>;
}

/** What people here can be asked about, and what they want to learn: one's own first, then that of others. */
export function Offers(): JSX.Element {
  const alongside = useAlongside();
  const { state, again } = useLoaded(React.useCallback(() => lookAround(alongside), [alongside]));
  return (
    <WhenThere state={state} onAgain={again}>
      {(seen) => <WhatIsThere seen={seen} onChange={again} />}
    </WhenThere>
  );
}

async function lookAround(alongside: Alongside): Promise<Seen> {
  const { suite, home, me, ports } = alongside;
  const [mine, { offers, wishes, meetings }] = await Promise.all([suite.records.find({ of: "me" }), suite.offers.inPlace(home)]);
  const others = [...offers, ...wishes].filter(({ owner }) => owner !== me);
  const owners = [...new Set([...others, ...meetings.flatMap(({ wish, offer }) => [wish, offer])].map(({ owner }) => owner))];
  const described = await describePeople(
    ports,
    owners.filter((owner) => owner !== me),
  );
  // Whoever cannot be looked up is left out: what they wrote is shown again as soon as the directory answers.
  const people = new Map(described.filter(({ state }) => state === "active").map((person) => [person.id, person]));
  return { mine: mine.filter(isTopical), others, meetings, people };
}

function WhatIsThere({ seen, onChange }: { readonly seen: Seen; readonly onChange: () => void }): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const compare = byTopic(messages.language);
  const others = seen.others.filter(({ owner }) => seen.people.has(owner)).sort(compare);
  return (
    <div className={styles.stack}>
      <Meetings seen={seen} />
      <MyOffers offers={[...seen.mine].sort(compare)} onChange={onChange} />
      <OthersOffers offers={others} people={seen.people} />
    </div>
  );
}

/** A wish and an offer that meet, told to one of the two and to nobody else. */
function Meetings({ seen: { meetings, people } }: { readonly seen: Seen }): JSX.Element {
  const messages = useMessages();
  const { me } = useAlongside();
  return (
    <>
      {meetings.flatMap(({ wish, offer }) => {
        const isMyWish = wish.owner === me;
        const other = people.get(isMyWish ? offer.owner : wish.owner);
        if (other === undefined) return [];
        const values = { name: <bdi>{other.name}</bdi>, wish: <bdi>{wish.content.topic}</bdi>, offer: <bdi>{offer.content.topic}</bdi> };
        return [
          <div key={keyOf(wish) + keyOf(offer)} role="group" aria-label={messages.text("offer.meet")}>
            <Notice glyph="note">
              <p>
                <Sentence of={`${isMyWish ? "offer.meetYourWish" : "offer.meetYourOffer"}.${wish.content.word}`} values={values} />
              </p>
            </Notice>
          </div>,
        ];
      })}
    </>
  );
}

function keyOf({ owner, kind, id }: StoredRecord): string {
  return `${owner} ${kind} ${id}`;
}
