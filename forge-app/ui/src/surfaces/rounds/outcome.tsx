import type { CircleRecords, RecordOf, RoundOutcome } from "@alongside/core";
import { nextMeetings, refOf, timeText, weekdayText } from "@alongside/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { useAlongside } from "../../alongside.tsx";
import { browserClock } from "../../clock.ts";
import { Initials } from "../../components/initials.tsx";
import { SaveNotice } from "../../components/save-notice.tsx";
import type { Messages } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { useSaving } from "../../use-saving.ts";
import type { RoundsSeen } from "./use-rounds.ts";

interface OutcomeProps {
  readonly outcome: Exclude<RoundOutcome, { readonly kind: "waiting" | "unfinished" }>;
  readonly round: RecordOf<"round">;
  readonly seen: RoundsSeen;
  readonly onChanged: () => void;
}

/** What became of somebody's word, for them alone. */
export function Outcome({ outcome, round, seen, onChanged }: OutcomeProps) {
  const messages = useMessages();
  switch (outcome.kind) {
    case "proposed":
      return <Proposed circle={outcome.circle} companions={outcome.companions} seen={seen} onChanged={onChanged} />;
    case "seated":
      return <Seated circle={outcome.circle} onChanged={onChanged} />;
    case "let-go":
      return <p className="al-reading">{messages.text("round.letGo")}</p>;
    case "left-over":
      return (
        <div className="al-sunken">
          <p>{messages.text("round.leftOver")}</p>
          {outcome.open.length === 0 ? null : (
            <>
              <p>{messages.text("round.leftOverOpen")}</p>
              <ul className="al-people">
                {outcome.open.map((circle) => (
                  <li key={circle.id} className="al-section">
                    <CircleLine circle={circle} seen={seen} />
                    <Take circle={circle} onChanged={onChanged} />
                  </li>
                ))}
              </ul>
            </>
          )}
          <p className="al-hint">{messages.rich("round.leftOverLater", { topic: <bdi>{round.content.topic}</bdi> })}</p>
        </div>
      );
  }
}

interface CircleProps {
  readonly circle: CircleRecords;
  readonly seen: Pick<RoundsSeen, "localTimes" | "nameOf">;
}

function CircleLine({ circle: { circle }, seen }: CircleProps) {
  const messages = useMessages();
  const [first] = nextMeetings(circle.content, { now: browserClock.now(), localTimes: seen.localTimes }, 1);
  return (
    <div>
      <h4>
        <bdi>{circle.content.topic}</bdi>
      </h4>
      {first === undefined ? null : (
        <p className="al-reason">{messages.text("round.yoursHour", { hour: meetingText(first.begins, messages) })}</p>
      )}
    </div>
  );
}

/** "Tuesday at 10:00", by the clocks of the browser. */
function meetingText(begins: number, messages: Messages): string {
  const at = new Date(begins);
  const day = weekdayText((at.getDay() + 6) % 7, messages.language, "long");
  return messages.text("round.at", { day, time: timeText(at.getHours() * 60 + at.getMinutes(), messages.language) });
}

interface ProposedProps extends CircleProps {
  readonly companions: readonly RecordOf<"volunteer">["owner"][];
  readonly onChanged: () => void;
}

/** The circle that could be theirs. Nothing happens by itself: it lapses without a word. */
export function Proposed({ circle, companions, seen, onChanged }: ProposedProps) {
  const messages = useMessages();
  const { suite, me } = useAlongside();
  const { saving, save } = useSaving();
  const [id] = useState(() => crypto.randomUUID());
  const [isPutAway, setPutAway] = useState(false);
  const putAway = async (): Promise<void> => {
    if ((await save(() => suite.circles.putAway(circle.id, id))) !== undefined) setPutAway(true);
  };
  const undo = async (): Promise<void> => {
    if ((await save(() => suite.records.remove(refOf({ owner: me, kind: "notThis", id })))) !== undefined) setPutAway(false);
  };
  if (isPutAway) {
    return (
      <>
        <p className="al-reading" role="status">
          {messages.text("round.putAway")}{" "}
          <button type="button" className="al-link" onClick={() => void undo()}>
            {messages.text("do.undo")}
          </button>
        </p>
        <SaveNotice saving={saving} onAgain={() => void undo()} />
      </>
    );
  }
  return (
    <div className="al-box">
      <p className="al-hint">{messages.text("round.yours")}</p>
      <CircleLine circle={circle} seen={seen} />
      <p className="al-reason">{messages.rich("round.yoursTopic", { topic: <bdi>{circle.circle.content.topic}</bdi> })}</p>
      {companions.length === 0 ? null : (
        <ul className="al-round-people" aria-label={messages.text("round.withYou")}>
          {companions.map((person) => (
            <li key={person}>
              <Initials id={person} name={seen.nameOf(person)} small />
              <bdi>{seen.nameOf(person)}</bdi>
            </li>
          ))}
        </ul>
      )}
      <Take circle={circle} onChanged={onChanged}>
        <button type="button" className="al-button al-button-quiet" onClick={() => void putAway()}>
          {messages.text("round.rather")}
        </button>
      </Take>
      <SaveNotice saving={saving} onAgain={() => void putAway()} />
      <p className="al-hint">{messages.text("round.lapses")}</p>
    </div>
  );
}

interface TakeProps {
  readonly circle: CircleRecords;
  readonly onChanged: () => void;
  readonly children?: ReactNode;
}

function Take({ circle, onChanged, children }: TakeProps) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const [id] = useState(() => crypto.randomUUID());
  const take = async (): Promise<void> => {
    if ((await save(() => suite.circles.join(circle, id))) !== undefined) onChanged();
  };
  const { topic } = circle.circle.content;
  return (
    <>
      <div className="al-row">
        <button
          type="button"
          className="al-button"
          aria-label={`${messages.text("round.take")}: ${topic}`}
          disabled={saving.phase === "saving"}
          onClick={() => void take()}
        >
          {messages.text("round.take")}
        </button>
        {children}
      </div>
      <SaveNotice saving={saving} onAgain={() => void take()} />
    </>
  );
}

export function Seated({ circle, onChanged }: { readonly circle: CircleRecords; readonly onChanged: () => void }) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const leave = async (): Promise<void> => {
    if ((await save(() => suite.circles.leave(circle))) !== undefined) onChanged();
  };
  return (
    <div>
      <p className="al-reading" role="status">
        {messages.rich("round.taken", { topic: <bdi>{circle.circle.content.topic}</bdi> })}{" "}
        <button type="button" className="al-link" disabled={saving.phase === "saving"} onClick={() => void leave()}>
          {messages.text("round.giveUp")}
        </button>
      </p>
      <SaveNotice saving={saving} onAgain={() => void leave()} />
    </div>
  );
}
