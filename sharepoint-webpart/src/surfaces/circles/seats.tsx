import type { CircleSeen, PersonId } from "@alongside/core";
import * as React from "react";
import { Initials } from "../../components/initials.tsx";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { useAlongside } from "../alongside-context.tsx";
import { useCircleStyles } from "./styles.ts";

interface SeatsProps {
  readonly seen: Pick<CircleSeen, "seated" | "freeSeats" | "facilitator">;
  /** one below the other */
  readonly isBelow?: boolean;
}

/** Who sits there, by name, and what is free as empty places. Nothing is counted. */
export function Seats({ seen: { seated, freeSeats, facilitator }, isBelow = false }: SeatsProps): JSX.Element {
  const messages = useMessages();
  const circle = useCircleStyles();
  return (
    <ul className={isBelow ? circle.seatsBelow : circle.seats} aria-label={messages.text("circle.seats")}>
      {seated.map((person) => (
        <Named key={person} person={person} note={person === facilitator ? messages.text("circle.host") : null} />
      ))}
      {Array.from({ length: freeSeats }, (_seat, index) => (
        <li key={index} className={circle.seat}>
          <span className={circle.free} aria-hidden="true" />
          <span className={circle.quiet}>{messages.text("circle.freeSeat")}</span>
        </li>
      ))}
    </ul>
  );
}

/** One person in a list. */
export function Named({ person, note }: { readonly person: PersonId; readonly note: string | null }): JSX.Element {
  const styles = useStyles();
  const circle = useCircleStyles();
  const name = useNameOf()(person);
  return (
    <li className={circle.seat}>
      <Initials id={person} name={name} />
      <span>
        <bdi>{name}</bdi> {note === null ? null : <span className={styles.meta}>{note}</span>}
      </span>
    </li>
  );
}

/** The name beside what somebody wrote, or that SharePoint did not say one. */
export function useNameOf(): (person: PersonId) => string {
  const messages = useMessages();
  const { nameOf } = useAlongside();
  return (person) => nameOf(person) ?? messages.text("sp.circle.unnamed");
}
