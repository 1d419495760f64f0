import type { CircleReasons, PersonId } from "@alongside/core";
import type { ReactNode } from "react";
import { useId } from "react";
import { Initials, firstNameOf } from "../../components/initials.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { Reasons } from "./reasons.tsx";

interface ProposedCircleProps {
  readonly members: readonly PersonId[];
  readonly reasons: CircleReasons;
  readonly nameOf: (person: PersonId) => string;
  readonly offsetMinutes: number;
  /** null where nobody can be moved */
  readonly onMove: ((person: PersonId) => void) | null;
  readonly children: ReactNode;
}

/** One circle as it would be: who, and why. */
export function ProposedCircle({ members, reasons, nameOf, offsetMinutes, onMove, children }: ProposedCircleProps) {
  const messages = useMessages();
  const title = useId();
  return (
    <li>
      <div className="al-box" role="group" aria-labelledby={title}>
        <h4 id={title}>
          <bdi>{reasons.topic}</bdi>
        </h4>
        <ul className="al-round-people">
          {members.map((person) => (
            <li key={person}>
              <Initials id={person} name={nameOf(person)} small />
              <bdi>{nameOf(person)}</bdi>
              {onMove === null ? null : (
                <button
                  type="button"
                  className="al-link"
                  aria-label={messages.text("round.swap", { name: nameOf(person) })}
                  onClick={() => onMove(person)}
                >
                  {messages.text("round.swap", { name: firstNameOf(nameOf(person)) })}
                </button>
              )}
            </li>
          ))}
        </ul>
        <Reasons reasons={reasons} nameOf={nameOf} offsetMinutes={offsetMinutes} />
        {children}
      </div>
    </li>
  );
}
