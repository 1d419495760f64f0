import type { CircleReasons, PersonId } from "@alongside/core";
import { Link } from "@fluentui/react-components";
import * as React from "react";
import { Initials } from "../../components/initials.tsx";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { useCircleStyles } from "../circles/styles.ts";
import { Reasons } from "./reasons.tsx";

interface ProposedCircleProps {
  readonly members: readonly PersonId[];
  readonly reasons: CircleReasons;
  readonly names: ReadonlyMap<PersonId, string>;
  readonly offsetMinutes: number;
  /** null where nobody can be moved */
  readonly onMove: ((person: PersonId) => void) | null;
  readonly children: React.ReactNode;
}

/** A circle as it could be: on what, with whom, and why. */
export function ProposedCircle({ members, reasons, names, offsetMinutes, onMove, children }: ProposedCircleProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const circle = useCircleStyles();
  return (
    <li className={circle.circle}>
      <h4>
        <bdi>{reasons.topic}</bdi>
      </h4>
      <ul className={circle.seats}>
        {members.map((person) => {
          const name = names.get(person) ?? "";
          return (
            <li key={person} className={circle.seat}>
              <Initials id={person} name={name} />
              <bdi>{name}</bdi>
              {onMove === null ? null : (
                <Link as="button" type="button" aria-label={messages.text("round.swap", { name })} onClick={() => onMove(person)}>
                  <span className={styles.meta}>{messages.text("round.move")}</span>
                </Link>
              )}
            </li>
          );
        })}
      </ul>
      <Reasons reasons={reasons} names={names} offsetMinutes={offsetMinutes} />
      {children}
    </li>
  );
}
