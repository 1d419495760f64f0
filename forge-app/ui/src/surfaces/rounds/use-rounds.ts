import type { CircleRecords, CirclesHere, LocalTimes, PersonId, PlaceId, RecordOf, StoredRecord } from "@alongside/core";
import { circlesOfRound, ofKind, seatingOf } from "@alongside/core";
import { useCallback } from "react";
import type { Alongside } from "../../alongside.tsx";
import { useAlongside } from "../../alongside.tsx";
import { createLocalTimes } from "../../local-times.ts";
import type { Messages } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { isNameOfClosedAccount } from "../../parse-person.ts";
import type { Loaded } from "../../use-loaded.ts";
import { useLoaded } from "../../use-loaded.ts";

/** The rounds of a place, with what it takes to show each of them to this person. */
export interface RoundsSeen {
  readonly rounds: readonly RecordOf<"round">[];
  readonly circles: readonly CircleRecords[];
  /** every record of the person */
  readonly mine: readonly StoredRecord[];
  /** what others wrote for them alone */
  readonly toMe: readonly StoredRecord[];
  readonly nameOf: (person: PersonId) => string;
  readonly localTimes: LocalTimes;
}

/** A place that somebody else has read, and reads again. */
export interface PlaceRead {
  readonly here: CirclesHere;
  readonly onChanged: () => void;
}

/**
 * Looks for the rounds of a place: three calls to the records at once, and one for names.
 *
 * @param read what the place holds where that was read before; then it is a call less, and looked for again with each new reading
 */
export function useRounds(place: PlaceId, read: CirclesHere | null): { readonly state: Loaded<RoundsSeen>; readonly again: () => void } {
  const alongside = useAlongside();
  const messages = useMessages();
  return useLoaded(useCallback(() => lookForRounds(alongside, read ?? place, messages), [alongside, place, read, messages]));
}

async function lookForRounds({ suite, lookups, me }: Alongside, place: PlaceId | CirclesHere, messages: Messages): Promise<RoundsSeen> {
  const isSomebody = me !== "anonymous";
  const [here, mine, toMe] = await Promise.all([
    typeof place === "string" ? suite.circles.inPlace(place) : place,
    isSomebody ? suite.records.find({ of: "me" }) : [],
    isSomebody ? suite.records.find({ of: "others-to-me" }) : [],
  ]);
  const { circles } = here;
  const collator = new Intl.Collator(messages.language);
  const rounds = [...here.rounds].sort(
    (one, other) => collator.compare(one.content.topic, other.content.topic) || (one.id < other.id ? -1 : 1),
  );
  const fromRounds = rounds.flatMap(({ id }) => circlesOfRound(id, circles));
  const people = await lookups.people([
    ...(isSomebody ? [me] : []),
    ...rounds.map(({ owner }) => owner),
    ...fromRounds.flatMap(({ circle, memberships }) => seatingOf(circle, memberships).seated),
    ...ofKind(toMe, "invitation").flatMap(({ content }) => content.companions ?? []),
    ...ofKind(mine, "invitation").flatMap(({ content }) => [content.addressed, ...(content.companions ?? [])]),
  ]);
  const nameOf = (person: PersonId): string => {
    const name = people.get(person)?.name;
    return name === undefined || isNameOfClosedAccount(name) ? messages.text("people.left") : name;
  };
  return { rounds, circles, mine, toMe, nameOf, localTimes: createLocalTimes() };
}
