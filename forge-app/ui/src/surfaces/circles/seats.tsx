import type { PersonId } from "@alongside/core";
import type { ReactNode } from "react";
import { Initials } from "../../components/initials.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { SeenCircle, Shown } from "./use-circles.ts";

interface SeatsProps {
  readonly circle: SeenCircle;
  readonly shown: Shown;
}

/** Who sits in a circle, by name alone; a free seat is an empty place. */
export function Seats({ circle: { seated, freeSeats, facilitator }, shown }: SeatsProps) {
  const messages = useMessages();
  return (
    <ul className="al-seats" aria-label={messages.text("circle.seats")}>
      {seated.map((person) => (
        <Seat key={person} person={person} name={shown.nameOf(person)}>
          {person === facilitator ? <span className="al-meta al-seat-note">{messages.text("circle.host")}</span> : null}
        </Seat>
      ))}
      {Array.from({ length: freeSeats }, (_seat, index) => (
        <li key={index} className="al-seat-row">
          <span className="al-free-seat" aria-hidden="true" />
          <span className="al-gone">{messages.text("circle.freeSeat")}</span>
        </li>
      ))}
    </ul>
  );
}

interface PeopleProps {
  readonly label: string;
  readonly people: readonly PersonId[];
  readonly shown: Shown;
}

/** People by name, in the order in which they came. */
export function NamedPeople({ label, people, shown }: PeopleProps) {
  return (
    <ul className="al-seats" aria-label={label}>
      {people.map((person) => (
        <Seat key={person} person={person} name={shown.nameOf(person)} />
      ))}
    </ul>
  );
}

function Seat({ person, name, children }: { readonly person: PersonId; readonly name: string; readonly children?: ReactNode }) {
  return (
    <li className="al-seat-row">
      <Initials id={person} name={name} small />
      <span>
        <bdi>{name}</bdi> {children}
      </span>
    </li>
  );
}
