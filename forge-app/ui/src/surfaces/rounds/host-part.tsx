import type { FormedCircle, RecordOf } from "@alongside/core";
import { circlesOfRound } from "@alongside/core";
import { useState } from "react";
import { WhenThere } from "../../components/part.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { begunPublishing } from "../../drafts.ts";
import { useAlongside } from "../../alongside.tsx";
import { Preview } from "./preview.tsx";
import { Publish } from "./publish.tsx";
import { LeftHalfWay, Published } from "./published.tsx";
import type { Step } from "./steps.tsx";
import { Steps } from "./steps.tsx";
import type { RoundsSeen } from "./use-rounds.ts";
import type { Volunteers } from "./use-volunteers.ts";
import { useVolunteers } from "./use-volunteers.ts";

interface HostPartProps {
  readonly round: RecordOf<"round">;
  readonly seen: RoundsSeen;
  readonly onChanged: () => void;
}

/** From volunteers over a preview to proposals: the part of the one who opened the round. */
export function HostPart({ round, seen, onChanged }: HostPartProps) {
  const { me } = useAlongside();
  const [begun, setBegun] = useState(() => begunPublishing(me).read(round.id));
  const hasCircles = circlesOfRound(round.id, seen.circles).length > 0;
  const published = (): void => {
    setBegun(null);
    onChanged();
  };
  if (begun !== null) {
    return (
      <>
        <Steps current="publish" />
        <Publish round={round} groups={begun} wasStopped onPublished={published} onBack={null} />
      </>
    );
  }
  if (hasCircles) {
    return (
      <>
        <Steps current="publish" />
        {round.content.isPublished === true ? (
          <Published round={round} seen={seen} />
        ) : (
          <LeftHalfWay round={round} seen={seen} onChanged={onChanged} />
        )}
      </>
    );
  }
  return <Forming round={round} seen={seen} onChanged={onChanged} />;
}

function Forming({ round, seen, onChanged }: HostPartProps) {
  const { state, again } = useVolunteers(round, seen);
  return (
    <WhenThere state={state} onAgain={again}>
      {(known) => <Wizard round={round} seen={seen} known={known} onAgain={again} onChanged={onChanged} />}
    </WhenThere>
  );
}

interface WizardProps extends HostPartProps {
  readonly known: Volunteers;
  readonly onAgain: () => void;
}

function Wizard({ round, seen, known, onAgain, onChanged }: WizardProps) {
  const messages = useMessages();
  const [step, setStep] = useState<Step>("volunteer");
  const [circles, setCircles] = useState<readonly FormedCircle[]>([]);
  const isEnough = known.volunteers.length >= Number(round.content.smallest);
  return (
    <>
      <Steps current={step} />
      {step === "volunteer" ? (
        <>
          {known.volunteers.length === 0 ? (
            <p className="al-reading">{messages.text("round.nobodyYet")}</p>
          ) : (
            <p className="al-reading">
              {messages.rich("round.volunteers", {
                names: messages.list(known.volunteers.map(({ person }) => <bdi key={person}>{known.nameOf(person)}</bdi>)),
              })}
            </p>
          )}
          {isEnough ? null : <p className="al-reading">{messages.text("round.tooFew")}</p>}
          <div className="al-row">
            {isEnough ? (
              <button type="button" className="al-button" onClick={() => setStep("preview")}>
                {messages.text("round.work")}
              </button>
            ) : null}
            <button type="button" className="al-link" onClick={onAgain}>
              {messages.text("round.lookAgain")}
            </button>
          </div>
        </>
      ) : null}
      {step === "preview" ? (
        <Preview
          round={round}
          known={known}
          localTimes={seen.localTimes}
          initial={circles}
          onBack={() => setStep("volunteer")}
          onNext={(chosen) => {
            setCircles(chosen);
            setStep("publish");
          }}
        />
      ) : null}
      {step === "publish" ? (
        <Publish
          round={round}
          groups={{ circles, known, localTimes: seen.localTimes }}
          wasStopped={false}
          onPublished={onChanged}
          onBack={() => setStep("preview")}
        />
      ) : null}
    </>
  );
}
