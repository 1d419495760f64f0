import type { RecordOf } from "@alongside/core";
import { circlesOfRound, seatingOf } from "@alongside/core";
import { Initials } from "../../components/initials.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { RoundsSeen } from "./use-rounds.ts";

/** The circles that came of a round, filling as people take their seats. Who did not is not shown. */
export function Published({ round, seen }: { readonly round: RecordOf<"round">; readonly seen: RoundsSeen }) {
  const messages = useMessages();
  return (
    <>
      <p className="al-reading" role="status">
        {messages.text("round.published")}
      </p>
      <ul className="al-round-circles">
        {circlesOfRound(round.id, seen.circles).map(({ id, circle, memberships }) => (
          <li key={id} className="al-box">
            <h4>
              <bdi>{circle.content.topic}</bdi>
            </h4>
            <ul className="al-round-people">
              {seatingOf(circle, memberships).seated.map((person) => (
                <li key={person}>
                  <Initials id={person} name={seen.nameOf(person)} small />
                  <bdi>{seen.nameOf(person)}</bdi>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
