import type { RecordOf, Volunteer } from "@alongside/core";
import { volunteersOf } from "@alongside/core";
import { useCallback } from "react";
import { useAlongside } from "../../alongside.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { isNameOfClosedAccount } from "../../parse-person.ts";
import type { Loaded } from "../../use-loaded.ts";
import { useLoaded } from "../../use-loaded.ts";
import type { RoundsSeen } from "./use-rounds.ts";

/** Who put themselves forward for a round, for its host alone. */
export interface Volunteers {
  readonly volunteers: readonly Volunteer[];
  readonly nameOf: (person: Volunteer["person"]) => string;
}

export function useVolunteers(
  round: RecordOf<"round">,
  { circles }: RoundsSeen,
): { readonly state: Loaded<Volunteers>; readonly again: () => void } {
  const { suite, lookups } = useAlongside();
  const messages = useMessages();
  return useLoaded(
    useCallback(async () => {
      const volunteers = volunteersOf(await suite.circles.rounds.volunteers(round), circles);
      const people = await lookups.people(volunteers.map(({ person }) => person));
      return {
        volunteers,
        nameOf: (person) => {
          const name = people.get(person)?.name;
          return name === undefined || isNameOfClosedAccount(name) ? messages.text("people.left") : name;
        },
      };
    }, [suite, lookups, round, circles, messages]),
  );
}
