import type { CircleRecords, PersonId, StoredRecord } from "@alongside/core";
import { circlesAmong, ofKind, proposalsTo } from "@alongside/core";
import { useCallback } from "react";
import type { Alongside } from "../../alongside.tsx";
import { useAlongside } from "../../alongside.tsx";
import { Part } from "../../components/part.tsx";
import { createLocalTimes } from "../../local-times.ts";
import { useMessages } from "../../messages/messages.tsx";
import { isNameOfClosedAccount } from "../../parse-person.ts";
import { useLoaded } from "../../use-loaded.ts";
import { ProposedCircles } from "./proposed-circles.tsx";

interface ProposedToMeProps {
  /** every record of the person */
  readonly mine: readonly StoredRecord[];
  /** what others wrote for them alone */
  readonly toMe: readonly StoredRecord[];
}

/** Circles that hosts of rounds propose to this person, wherever they are; one call more for whoever has such a proposal. */
export function ProposedToMe({ mine, toMe }: ProposedToMeProps) {
  const messages = useMessages();
  const alongside = useAlongside();
  const { me } = alongside;
  const { state, again } = useLoaded(useCallback(() => lookUp(alongside, toMe), [alongside, toMe]));
  const open = state.phase === "there" ? proposalsTo({ person: me, mine, toMe, circles: state.value.circles }).invitations : [];
  if (state.phase === "there" && open.length === 0) return null;
  return (
    <Part title={messages.text("round.forYou")} state={state} onAgain={again}>
      {({ circles, people }) => {
        const nameOf = (person: PersonId): string => {
          const name = people.get(person)?.name;
          return name === undefined || isNameOfClosedAccount(name) ? messages.text("people.left") : name;
        };
        return <ProposedCircles invitations={open} circles={circles} seen={{ nameOf, localTimes: createLocalTimes() }} onChanged={again} />;
      }}
    </Part>
  );
}

interface Found {
  readonly circles: readonly CircleRecords[];
  readonly people: Awaited<ReturnType<Alongside["lookups"]["people"]>>;
}

async function lookUp({ suite, lookups }: Alongside, toMe: readonly StoredRecord[]): Promise<Found> {
  const invitations = ofKind(toMe, "invitation");
  const ids = [...new Set(invitations.map(({ content }) => content.circle))];
  const [records, people] = await Promise.all([
    suite.records.find({ of: "circles", circles: ids }),
    lookups.people(invitations.flatMap(({ content }) => content.companions ?? [])),
  ]);
  return { circles: circlesAmong(records), people };
}
