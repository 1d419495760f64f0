import type { RecordOf, RoundDraft } from "@alongside/core";
import { circlesOfRound, dayHere, refOfRecord, roundDraftOf } from "@alongside/core";
import { useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { browserClock } from "../../clock.ts";
import { SaveNotice } from "../../components/save-notice.tsx";
import { dayText } from "../../messages/day-text.ts";
import { useMessages } from "../../messages/messages.tsx";
import { useSaving } from "../../use-saving.ts";
import { HostPart } from "./host-part.tsx";
import { RoundForm } from "./round-form.tsx";
import type { RoundsSeen } from "./use-rounds.ts";
import { VolunteerPart } from "./volunteer-part.tsx";

interface RoundCardProps {
  readonly round: RecordOf<"round">;
  readonly seen: RoundsSeen;
  readonly onChanged: () => void;
}

/** One round: what it is about and until when, one's own part in it, and for its host the way to circles. */
export function RoundCard({ round, seen, onChanged }: RoundCardProps) {
  const messages = useMessages();
  const { me, host } = useAlongside();
  const { topic, note, until } = round.content;
  const today = dayHere(browserClock.now());
  return (
    <li className="al-round">
      <div>
        <h3>
          <bdi>{topic}</bdi>
        </h3>
        <p className="al-reading">
          {until < today
            ? messages.text("round.over")
            : messages.text("round.until", { date: dayText(until, today, host.locale, messages) })}
        </p>
        {note === undefined ? null : <p className="al-note">{note}</p>}
      </div>
      <VolunteerPart round={round} seen={seen} onChanged={onChanged} />
      {round.owner === me ? (
        <>
          <HostPart round={round} seen={seen} onChanged={onChanged} />
          <Manage round={round} seen={seen} onChanged={onChanged} isOver={until < today} />
        </>
      ) : null}
    </li>
  );
}

/** Changing the round while it is open and nothing came of it yet, and removing it. */
function Manage({ round, seen, onChanged, isOver }: RoundCardProps & { readonly isOver: boolean }) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const [draft, setDraft] = useState<RoundDraft | null>(null);
  const [isRemoved, setRemoved] = useState(false);
  const isPublished = circlesOfRound(round.id, seen.circles).length > 0;
  const remove = async (): Promise<void> => {
    if ((await save(() => suite.records.remove(refOfRecord(round)))) !== undefined) setRemoved(true);
  };
  const putBack = async (): Promise<void> => {
    if ((await save(() => suite.circles.rounds.open({ ...roundDraftOf(round), version: null }))) === undefined) return;
    setRemoved(false);
    onChanged();
  };
  if (draft !== null) {
    return (
      <RoundForm
        draft={draft}
        onDraft={setDraft}
        onSaved={() => {
          setDraft(null);
          onChanged();
        }}
        onCancel={() => setDraft(null)}
      />
    );
  }
  if (isRemoved) {
    return (
      <div>
        <p className="al-reading" role="status">
          {messages.text("round.removed")}{" "}
          <button type="button" className="al-link" onClick={() => void putBack()}>
            {messages.text("do.undo")}
          </button>
        </p>
        <SaveNotice saving={saving} onAgain={() => void putBack()} />
      </div>
    );
  }
  return (
    <div>
      <div className="al-row">
        {isOver || isPublished ? null : (
          <button type="button" className="al-link" onClick={() => setDraft(roundDraftOf(round))}>
            {messages.text("round.edit")}
          </button>
        )}
        <button type="button" className="al-link" disabled={saving.phase === "saving"} onClick={() => void remove()}>
          {messages.text("round.remove")}
        </button>
      </div>
      <SaveNotice saving={saving} onAgain={() => void remove()} />
    </div>
  );
}
