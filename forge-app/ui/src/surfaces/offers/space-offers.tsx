import type { Meeting, OfferWord, Person, PersonId, PlaceId, PlaceTopics, Topical } from "@alongside/core";
import { useCallback } from "react";
import type { Alongside } from "../../alongside.tsx";
import { useAlongside } from "../../alongside.tsx";
import type { AskDialogWish } from "../../ask-dialog-wish.ts";
import { Part } from "../../components/part.tsx";
import type { Space } from "../../confluence/spaces.ts";
import { useMessages } from "../../messages/messages.tsx";
import { byTopic } from "@alongside/core";
import { placeWord } from "../../place-word.ts";
import { openAskDialog } from "../../open-ask-dialog.ts";
import { useLoaded } from "../../use-loaded.ts";
import { AddOffer } from "./add-offer.tsx";
import { MeetingNote } from "./meeting-note.tsx";
import { SpaceOfferEntry } from "./space-offer-entry.tsx";

/** What the readers of a space offer and wish, with the names of those who wrote it. */
interface Seen extends PlaceTopics {
  readonly people: ReadonlyMap<PersonId, Person>;
  /** where a question to one of them would stand */
  readonly page: AskDialogWish["page"];
}

interface SpaceOffersProps {
  readonly place: PlaceId;
  /** null when the platform did not say */
  readonly space: Space | null;
}

/** Offers and wishes side by side, in the order of the alphabet. */
export function SpaceOffers({ place, space }: SpaceOffersProps) {
  const messages = useMessages();
  const alongside = useAlongside();
  const { state, again } = useLoaded(useCallback(() => lookAround(alongside, place, space), [alongside, place, space]));
  return (
    <div className="al-section">
      <Part title={messages.text("offer.head")} state={state} onAgain={again}>
        {(seen) => <Columns seen={seen} place={place} />}
      </Part>
      <AddOffer place={place} onAdded={again} isListedElsewhere />
    </div>
  );
}

async function lookAround({ suite, lookups }: Alongside, place: PlaceId, space: Space | null): Promise<Seen> {
  const homePage = space?.homePage ?? null;
  const [topics, pages] = await Promise.all([suite.offers.inPlace(place), lookups.items(homePage === null ? [] : [homePage])]);
  const meetings = topics.meetings.flatMap(({ wish, offer }) => [wish.owner, offer.owner]);
  const people = await lookups.people([...[...topics.offers, ...topics.wishes].map(({ owner }) => owner), ...meetings]);
  return { ...topics, people, page: homePage === null ? null : (pages.get(homePage) ?? null) };
}

function Columns({ seen, place }: { readonly seen: Seen; readonly place: PlaceId }) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const say = (person: Person, topic: string): void => {
    const wish: AskDialogWish = { person: { id: person.id, name: person.name }, topic, page: seen.page, read: null, goBetween: null };
    void openAskDialog(wish, { suite, messages });
  };
  const offers = entriesOf(seen.offers, seen.people);
  const wishes = entriesOf(seen.wishes, seen.people);
  return (
    <>
      {offers.length + wishes.length === 0 ? (
        <p className="al-reading">{messages.text("space.noOffers", { place: placeWord(place) })}</p>
      ) : (
        <div className="al-columns">
          <Column words={["ask", "mentor"]} entries={offers} place={place} onAsk={say} />
          <Column words={["learn", "improve"]} entries={wishes} place={place} onAsk={say} />
        </div>
      )}
      <Meetings seen={seen} onSay={say} />
    </>
  );
}

interface Entry {
  readonly record: Topical;
  readonly person: Person;
}

/** Whoever has left, and whoever the platform does not show, is not shown here either. */
function entriesOf(records: readonly Topical[], people: Seen["people"]): readonly Entry[] {
  return records.flatMap((record) => {
    const person = people.get(record.owner);
    return person?.state === "active" ? [{ record, person }] : [];
  });
}

interface ColumnProps {
  readonly words: readonly OfferWord[];
  readonly entries: readonly Entry[];
  readonly place: PlaceId;
  readonly onAsk: (person: Person, topic: string) => void;
}

function Column({ words, entries, place, onAsk }: ColumnProps) {
  const messages = useMessages();
  const compare = byTopic(messages.language);
  const groups = words
    .map((word) => ({ word, those: entries.filter(({ record }) => record.content.word === word) }))
    .filter(({ those }) => those.length > 0);
  return (
    <div className="al-column">
      {groups.length === 0 ? (
        <p className="al-reading">
          {messages.text(words.includes("ask") ? "space.noOffersYet" : "space.noWishesYet", { place: placeWord(place) })}
        </p>
      ) : null}
      {groups.map(({ word, those }) => (
        <div key={word} className="al-section">
          <h3>{messages.text("offer.kind", { kind: word })}</h3>
          <ul className="al-entries">
            {those
              .toSorted((one, other) => compare(one.record, other.record))
              .map(({ record, person }) => (
                <SpaceOfferEntry key={`${record.owner} ${record.id}`} record={record} person={person} onAsk={onAsk} />
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function Meetings({ seen, onSay }: { readonly seen: Seen; readonly onSay: ColumnProps["onAsk"] }) {
  const { me } = useAlongside();
  const other = ({ wish, offer }: Meeting): PersonId => (wish.owner === me ? offer.owner : wish.owner);
  return seen.meetings.map((meeting) => {
    const person = seen.people.get(other(meeting));
    return person?.state === "active" ? (
      <MeetingNote key={`${meeting.wish.id} ${meeting.offer.id}`} meeting={meeting} person={person} onSay={onSay} />
    ) : null;
  });
}
