import Button from "@atlaskit/button/new";
import type { FormedCircle, GroupToPublish, LocalTimes, RecordOf } from "@alongside/core";
import { circleIdInRound, draftOfGroup, explainCircle, suggestedPairs, zoneHere } from "@alongside/core";
import { useState } from "react";
import { wordForms } from "../../../../src/word-forms.ts";
import { SaveNotice } from "../../components/save-notice.tsx";
import { TroubleNotice } from "../../components/trouble-notice.tsx";
import type { MessageKey } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { Saving } from "../../use-saving.ts";
import { sizesOf } from "./preview.tsx";
import { usePublishing } from "./use-publishing.ts";
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
  const [groups] = useState(() => ("circles" in given ? groupsOf(round, given) : given));
  const { saving, written, hasBegun, publish } = usePublishing(round, groups, wasStopped);
  const isBusy = saving.phase === "saving";
  const press = async (): Promise<void> => {
    if (await publish()) onPublished();
  };
  return (
    <div className="al-section">
      <p className="al-reading">{messages.text(hasBegun && !isBusy ? "round.publishFailed" : "round.publishNote")}</p>
      <p role="status" className={isBusy && written !== null ? "al-hint" : "al-sr"}>
        {isBusy && written !== null ? messages.text("round.publishing", written) : ""}
      </p>
      <div className="al-row">
        <Button appearance="primary" isDisabled={isBusy} onClick={() => void press()}>
          {messages.text(hasBegun ? "round.goOn" : "round.publish")}
        </Button>
        {onBack === null || hasBegun ? null : (
          <button type="button" className="al-button al-button-quiet" disabled={isBusy} onClick={onBack}>
            {messages.text("do.back")}
          </button>
        )}
      </div>
      <NoRoom saving={saving} />
      <SaveNotice saving={saving} onAgain={() => void press()} />
    </div>
  );
}

/** That not all of it can be written, and that therefore nothing was. */
function NoRoom({ saving }: { readonly saving: Saving }) {
  const messages = useMessages();
  if (saving.phase !== "refused" || saving.refusal.kind !== "no-room") return null;
  const { of, maximum } = saving.refusal;
  return <TroubleNotice sentence={messages.text(NO_ROOM[of], { maximum })} onAgain={null} />;
}

const NO_ROOM = { circle: "round.noRoomCircles", invitation: "round.noRoomProposals" } as const satisfies Record<string, MessageKey>;

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
