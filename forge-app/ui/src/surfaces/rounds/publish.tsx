import Button from "@atlaskit/button/new";
import type { FormedCircle, GroupToPublish, LocalTimes, RecordOf } from "@alongside/core";
import { circleIdInRound, draftOfGroup, explainCircle, suggestedPairs, zoneHere } from "@alongside/core";
import { useState } from "react";
import { wordForms } from "../../../../src/word-forms.ts";
import { useAlongside } from "../../alongside.tsx";
import { SaveNotice } from "../../components/save-notice.tsx";
import { begunPublishing } from "../../drafts.ts";
import { useMessages } from "../../messages/messages.tsx";
import { useSaving } from "../../use-saving.ts";
import { sizesOf } from "./preview.tsx";
import type { Volunteers } from "./use-volunteers.ts";

/** The circles of a preview, still to be made into what is written. */
interface Chosen {
  readonly circles: readonly FormedCircle[];
  readonly known: Volunteers;
  readonly localTimes: LocalTimes;
}

interface PublishProps {
  readonly round: RecordOf<"round">;
  /** what is published; what was begun before is gone on with as it was */
  readonly groups: Chosen | readonly GroupToPublish[];
  /** it was begun before, and not all of it is written */
  readonly wasStopped: boolean;
  readonly onPublished: () => void;
  readonly onBack: (() => void) | null;
}

/** Shows each volunteer the circle that could be theirs. Stopped on the way, it goes on where it stopped. */
export function Publish({ round, groups: given, wasStopped, onPublished, onBack }: PublishProps) {
  const messages = useMessages();
  const { suite, me } = useAlongside();
  const { saving, save } = useSaving();
  const [groups] = useState(() => ("circles" in given ? groupsOf(round, given) : given));
  const [written, setWritten] = useState<{ readonly written: number; readonly all: number } | null>(null);
  const isBusy = saving.phase === "saving";
  const hasBegun = wasStopped || saving.phase === "failed" || saving.phase === "refused";
  const publish = async (): Promise<void> => {
    const begun = begunPublishing(me);
    begun.keep(round.id, groups);
    const done = await save(() => suite.circles.rounds.publish(round, groups, (now, all) => setWritten({ written: now, all })));
    if (done === undefined) return;
    begun.drop(round.id);
    onPublished();
  };
  return (
    <div className="al-section">
      <p className="al-reading">{messages.text(hasBegun && !isBusy ? "round.publishFailed" : "round.publishNote")}</p>
      <p role="status" className={isBusy && written !== null ? "al-hint" : "al-sr"}>
        {isBusy && written !== null ? messages.text("round.publishing", written) : ""}
      </p>
      <div className="al-row">
        <Button appearance="primary" isDisabled={isBusy} onClick={() => void publish()}>
          {messages.text(hasBegun ? "round.goOn" : "round.publish")}
        </Button>
        {onBack === null || hasBegun ? null : (
          <button type="button" className="al-button al-button-quiet" disabled={isBusy} onClick={onBack}>
            {messages.text("do.back")}
          </button>
        )}
      </div>
      <SaveNotice saving={saving} onAgain={() => void publish()} />
    </div>
  );
}

function groupsOf(round: RecordOf<"round">, { circles, known: { volunteers }, localTimes }: Chosen): readonly GroupToPublish[] {
  const proposal = { volunteers, circles, wordForms, sizes: sizesOf(round) };
  const pairs = suggestedPairs(proposal).map(({ topic, people }): FormedCircle => ({ topic, members: people }));
  const zone = zoneHere();
  return [...circles, ...pairs].map((formed, index) => ({
    draft: draftOfGroup(formed, explainCircle(volunteers, formed, wordForms), {
      round,
      id: circleIdInRound(round.id, index),
      zone,
      localTimes,
    }),
    members: formed.members,
  }));
}
