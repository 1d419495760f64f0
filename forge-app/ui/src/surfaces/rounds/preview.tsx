import Button from "@atlaskit/button/new";
import type { CircleSizes, FormedCircle, LocalTimes, Proposal, RecordOf, SuggestedPair } from "@alongside/core";
import { explainCircle, offsetOn, suggestedPairs, zoneHere } from "@alongside/core";
import { useEffect, useState } from "react";
import { wordForms } from "../../../../src/word-forms.ts";
import { useMessages } from "../../messages/messages.tsx";
import { MoveForm } from "./move-form.tsx";
import { ProposedCircle } from "./proposed-circle.tsx";
import { useForming } from "./use-forming.ts";
import type { Volunteers } from "./use-volunteers.ts";

interface PreviewProps {
  readonly round: RecordOf<"round">;
  readonly known: Volunteers;
  readonly localTimes: LocalTimes;
  /** what was chosen before going on and coming back; empty for nothing */
  readonly initial: readonly FormedCircle[];
  readonly onBack: () => void;
  readonly onNext: (circles: readonly FormedCircle[]) => void;
}

export function sizesOf({ content }: RecordOf<"round">): CircleSizes {
  return { smallest: Number(content.smallest), largest: Number(content.largest) };
}

/** A proposal, worked out beside the surface: explained, worked out anew by another seed, and changed by hand. */
export function Preview({ round, known, localTimes, initial, onBack, onNext }: PreviewProps) {
  const messages = useMessages();
  const { forming, begin, stop } = useForming();
  const [seed, setSeed] = useState(1);
  const [changed, setChanged] = useState<readonly (readonly FormedCircle[])[]>(initial.length === 0 ? [] : [initial]);
  const { volunteers } = known;
  const isGiven = initial.length > 0 && seed === 1;
  useEffect(() => {
    if (!isGiven) begin({ volunteers, sizes: sizesOf(round), seed });
  }, [begin, volunteers, round, seed, isGiven]);
  const circles = changed.at(-1) ?? (forming.phase === "idle" ? [] : forming.circles);
  const isWorking = !isGiven && forming.phase !== "done";
  const proposal: Proposal = { volunteers, circles, wordForms, sizes: sizesOf(round) };
  const pairs = isWorking ? [] : suggestedPairs(proposal);
  return (
    <div className="al-section" aria-busy={isWorking}>
      {isWorking ? (
        <Working share={forming.phase === "working" ? forming.share : 0} onStop={stop} />
      ) : (
        <Settled
          {...{ round, known, localTimes, proposal, pairs }}
          onMove={(next) => setChanged([...changed, next])}
          onUndo={changed.length > (isGiven ? 1 : 0) ? () => setChanged(changed.slice(0, -1)) : null}
        />
      )}
      <div className="al-row al-row-apart">
        <button
          type="button"
          className="al-button"
          disabled={isWorking}
          onClick={() => {
            setChanged([]);
            setSeed(seed + 1);
          }}
        >
          {messages.text("round.another")}
        </button>
        <div className="al-row">
          <button type="button" className="al-button al-button-quiet" onClick={onBack}>
            {messages.text("do.back")}
          </button>
          {isWorking || circles.length + pairs.length === 0 ? null : (
            <Button appearance="primary" onClick={() => onNext(circles)}>
              {messages.text("round.next")}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

function Working({ share, onStop }: { readonly share: number; readonly onStop: () => void }) {
  const messages = useMessages();
  return (
    <div className="al-notice">
      <div>
        <p role="status">{messages.text("round.working")}</p>
        <progress className="al-round-progress" max={1} value={share} aria-label={messages.text("round.progress")} />
        <div>
          <button type="button" className="al-button" onClick={onStop}>
            {messages.text("round.stop")}
          </button>
        </div>
      </div>
    </div>
  );
}

interface SettledProps extends Pick<PreviewProps, "round" | "known" | "localTimes"> {
  readonly proposal: Proposal;
  readonly pairs: readonly SuggestedPair[];
  readonly onMove: (circles: readonly FormedCircle[]) => void;
  readonly onUndo: (() => void) | null;
}

function Settled({ round, known, localTimes, proposal, pairs, onMove, onUndo }: SettledProps) {
  const messages = useMessages();
  const { volunteers, nameOf } = known;
  const { circles } = proposal;
  const [zone] = useState(zoneHere);
  const offsetMinutes = offsetOn(round.content.startsOn, zone, localTimes);
  const [moving, setMoving] = useState<FormedCircle["members"][number] | null>(null);
  if (circles.length + pairs.length === 0) return <p className="al-reading">{messages.text("round.none")}</p>;
  return (
    <>
      <p className="al-reading" role="status">
        {messages.text("round.previewLead")}
      </p>
      <ul className="al-round-circles">
        {circles.map((circle, index) => (
          <ProposedCircle
            key={`${circle.topic} ${circle.members[0] ?? ""}`}
            members={circle.members}
            reasons={explainCircle(volunteers, circle, wordForms)}
            {...{ nameOf, offsetMinutes }}
            onMove={circles.length > 1 ? setMoving : null}
          >
            {moving === null || !circle.members.includes(moving) ? null : (
              <MoveForm
                {...{ proposal, nameOf, offsetMinutes }}
                person={moving}
                from={index}
                onMove={(next) => {
                  setMoving(null);
                  onMove(next);
                }}
                onCancel={() => setMoving(null)}
              />
            )}
          </ProposedCircle>
        ))}
        {pairs.map(({ topic, people }) => (
          <ProposedCircle
            key={`pair ${people.join(" ")}`}
            members={people}
            reasons={explainCircle(volunteers, { topic, members: people }, wordForms)}
            {...{ nameOf, offsetMinutes }}
            onMove={null}
          >
            <p className="al-hint">{messages.text("round.pair")}</p>
          </ProposedCircle>
        ))}
      </ul>
      {onUndo === null ? null : (
        <div>
          <button type="button" className="al-link" onClick={onUndo}>
            {messages.text("do.undo")}
          </button>
        </div>
      )}
    </>
  );
}
