import type { RecordOf, VolunteerDraft } from "@alongside/core";
import { beginVolunteer, dayHere, ofKind, outcomeOfRound, volunteerDraftOf } from "@alongside/core";
import { useState } from "react";
import { wordForms } from "../../../../src/word-forms.ts";
import { useAlongside } from "../../alongside.tsx";
import { browserClock } from "../../clock.ts";
import { SaveNotice } from "../../components/save-notice.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { useSaving } from "../../use-saving.ts";
import { Outcome } from "./outcome.tsx";
import type { RoundsSeen } from "./use-rounds.ts";
import { VolunteerForm } from "./volunteer-form.tsx";

interface VolunteerPartProps {
  readonly round: RecordOf<"round">;
  readonly seen: RoundsSeen;
  readonly onChanged: () => void;
}

/** One's own part in a round: put oneself forward, change that, take it back, and what became of it. */
export function VolunteerPart({ round, seen, onChanged }: VolunteerPartProps) {
  const messages = useMessages();
  const { me } = useAlongside();
  const [stage, setStage] = useState<"shown" | "writing" | "withdrawn">("shown");
  const volunteer = ofKind(seen.mine, "volunteer").find(({ content }) => content.round === round.id && content.addressed === round.owner);
  const isOpen = round.content.until >= dayHere(browserClock.now());
  if (me === "anonymous") return <p className="al-reading">{messages.text("store.signIn")}</p>;
  if (volunteer !== undefined && stage === "shown") {
    return <In {...{ round, seen, volunteer, isOpen, onChanged }} onEdit={() => setStage("writing")} onOut={() => setStage("withdrawn")} />;
  }
  if (!isOpen) return null;
  const form = (
    <VolunteerForm
      round={round}
      host={seen.nameOf(round.owner)}
      localTimes={seen.localTimes}
      initial={volunteer === undefined ? begunFrom(seen) : volunteerDraftOf(volunteer)}
      onSaved={() => {
        setStage("shown");
        onChanged();
      }}
      onCancel={volunteer === undefined && stage !== "writing" ? null : () => setStage("shown")}
    />
  );
  if (stage === "withdrawn") {
    return (
      <p className="al-reading" role="status">
        {messages.text("round.withdrawn")}{" "}
        <button type="button" className="al-link" onClick={() => setStage("writing")}>
          {messages.text("round.volunteer")}
        </button>
      </p>
    );
  }
  if (stage === "writing") return form;
  return (
    <div>
      <button type="button" className="al-button" onClick={() => setStage("writing")}>
        {messages.text("round.volunteer")}
      </button>
    </div>
  );
}

/** What somebody wishes and offers already stands in the form, to be taken out again. */
function begunFrom({ mine }: RoundsSeen): VolunteerDraft {
  const wants = ofKind(mine, "wish").map(({ content }) => content.topic);
  const offers = ofKind(mine, "offer").map(({ content }) => content.topic);
  return beginVolunteer({
    wants: [...new Set(wants)].slice(0, PREFILLED),
    offers: [...new Set(offers)].slice(0, PREFILLED),
  });
}

/** As many as count. */
const PREFILLED = 3;

interface InProps extends VolunteerPartProps {
  readonly volunteer: RecordOf<"volunteer">;
  readonly isOpen: boolean;
  readonly onEdit: () => void;
  readonly onOut: () => void;
}

function In({ round, seen, volunteer, isOpen, onChanged, onEdit, onOut }: InProps) {
  const messages = useMessages();
  const { suite, me } = useAlongside();
  const { saving, save } = useSaving();
  const now = browserClock.now();
  const outcome = outcomeOfRound({ ...seen, round, volunteer, wordForms, now });
  const isWaiting = outcome.kind === "waiting";
  if (!isWaiting && outcome.kind !== "unfinished") return <Outcome outcome={outcome} round={round} seen={seen} onChanged={onChanged} />;
  const withdraw = async (): Promise<void> => {
    if ((await save(() => suite.circles.rounds.withdraw(volunteer))) === undefined) return;
    onOut();
    onChanged();
  };
  return (
    <div className="al-section">
      <p className="al-reading" role="status">
        {isWaiting || round.owner === me
          ? messages.text("round.forwarded")
          : messages.rich("round.unfinished", { host: <bdi>{seen.nameOf(round.owner)}</bdi> })}
      </p>
      <div className="al-row">
        {isOpen && isWaiting ? (
          <button type="button" className="al-button" onClick={onEdit}>
            {messages.text("round.change")}
          </button>
        ) : null}
        <button type="button" className="al-button" disabled={saving.phase === "saving"} onClick={() => void withdraw()}>
          {messages.text("round.withdraw")}
        </button>
      </div>
      <SaveNotice saving={saving} onAgain={() => void withdraw()} />
    </div>
  );
}
