import type { RecordOf } from "@alongside/core";
import { circlesOfRound, seatingOf } from "@alongside/core";
import { useAlongside } from "../../alongside.tsx";
import { Initials } from "../../components/initials.tsx";
import { SaveNotice } from "../../components/save-notice.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { useSaving } from "../../use-saving.ts";
import type { RoundsSeen } from "./use-rounds.ts";

interface PublishedProps {
  readonly round: RecordOf<"round">;
  readonly seen: RoundsSeen;
}

/** The circles that came of a round, filling as people take their seats. Who did not is not shown. */
export function Published({ round, seen }: PublishedProps) {
  const messages = useMessages();
  return (
    <>
      <p className="al-reading" role="status">
        {messages.text("round.published")}
      </p>
      <CirclesOut round={round} seen={seen} />
    </>
  );
}

interface LeftHalfWayProps extends PublishedProps {
  readonly onChanged: () => void;
}

/** Not everything is written, and this browser knows nothing of the rest: where it goes on, and how it can be left at that. */
export function LeftHalfWay({ round, seen, onChanged }: LeftHalfWayProps) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const leaveIt = async (): Promise<void> => {
    if ((await save(() => suite.circles.rounds.publish(round, []))) !== undefined) onChanged();
  };
  return (
    <>
      <p className="al-reading" role="status">
        {messages.text("round.halfWay")}
      </p>
      <CirclesOut round={round} seen={seen} />
      <p className="al-hint">{messages.text("round.leaveItNote")}</p>
      <div>
        <button type="button" className="al-button" disabled={saving.phase === "saving"} onClick={() => void leaveIt()}>
          {messages.text("round.leaveIt")}
        </button>
      </div>
      <SaveNotice saving={saving} onAgain={() => void leaveIt()} />
    </>
  );
}

function CirclesOut({ round, seen }: PublishedProps) {
  return (
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
  );
}
