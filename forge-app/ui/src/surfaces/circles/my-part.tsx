import { dayOf } from "@alongside/core";
import { useEffect, useRef, useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { browserClock } from "../../clock.ts";
import { SaveNotice } from "../../components/save-notice.tsx";
import { dayText } from "../../messages/day-text.ts";
import type { MessageKey } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { SeenCircle } from "./use-circles.ts";
import type { PartDeed } from "./use-my-part.ts";
import { useMyPart } from "./use-my-part.ts";

interface MyPartProps {
  readonly circle: SeenCircle;
  /** whether it is said what the press means */
  readonly withNotes?: boolean;
  readonly onChanged: () => void;
}

type Part = NonNullable<SeenCircle["mine"]>["part"] | "none";

const SENTENCES = {
  seat: "circle.yours",
  waiting: "circle.youWait",
  listening: "circle.youListen",
} as const satisfies Record<Exclude<Part, "none">, MessageKey>;

const NOTES = {
  seat: "circle.leaveNote",
  waiting: "circle.seatOrder",
  listening: "circle.listenNote",
  none: "circle.listenNote",
} as const satisfies Record<Part, MessageKey>;

const LEAVING = {
  seat: "circle.leave",
  waiting: "circle.leaveWaiting",
  listening: "circle.stopListening",
} as const satisfies Record<Exclude<Part, "none">, MessageKey>;

/** One's own part in a circle, and the one press that changes it. No reason is asked for, and the way back is the button beside. */
export function MyPart({ circle, withNotes = false, onChanged }: MyPartProps) {
  const messages = useMessages();
  const { me } = useAlongside();
  const root = useRef<HTMLDivElement>(null);
  const writing = useMyPart(circle.records, onChanged);
  const part: Part = circle.mine?.part ?? "none";
  const { done } = writing;
  const [left, setLeft] = useState<Part>("none");
  useEffect(() => {
    if (done !== null) root.current?.querySelector("button")?.focus();
  }, [done, part]);
  if (me === "anonymous" || circle.state === "closed" || circle.state === "remembered") return null;
  const deeds = deedsFor(part, circle.freeSeats > 0);
  return (
    <div className="al-my-part" ref={root}>
      <p role="status" className="al-reading">
        {sentencesFor(part, circle, done === "leave" ? left : null).map((key) => `${messages.text(key)} `)}
      </p>
      <div className="al-row">
        {deeds.map(({ deed, words }, index) => (
          <button
            key={words}
            type="button"
            className={`al-button${index === 0 ? "" : " al-button-quiet"}`}
            aria-label={`${messages.text(words)}: ${circle.circle.content.topic}`}
            aria-disabled={writing.saving.phase === "saving"}
            onClick={() => {
              setLeft(part);
              writing.begin(deed);
            }}
          >
            {messages.text(words)}
          </button>
        ))}
      </div>
      {withNotes ? <p className="al-hint">{messages.text(NOTES[part])}</p> : null}
      {circle.mine?.isToBeRenewed === true ? <Renew circle={circle} onStay={() => writing.begin("stay")} /> : null}
      <SaveNotice saving={writing.saving} onAgain={writing.again} />
    </div>
  );
}

interface Deed {
  readonly deed: PartDeed;
  readonly words: MessageKey;
}

function deedsFor(part: Part, hasFreeSeat: boolean): readonly Deed[] {
  const take: Deed = { deed: "join", words: hasFreeSeat ? "circle.join" : "circle.wait" };
  switch (part) {
    case "none":
      return [take, { deed: "listen", words: "circle.listen" }];
    case "listening":
      return [take, { deed: "leave", words: LEAVING.listening }];
    case "seat":
    case "waiting":
      return [{ deed: "leave", words: LEAVING[part] }];
  }
}

/** @param left the part that was given up just now; null for none */
function sentencesFor(part: Part, { freeSeats }: SeenCircle, left: Part | null): readonly MessageKey[] {
  if (part !== "none") return [SENTENCES[part]];
  const gone: readonly MessageKey[] = left === null ? [] : [left === "seat" ? "circle.left" : "circle.stopped"];
  return freeSeats > 0 ? gone : [...gone, "circle.full"];
}

/** The circle goes on for longer than was known when somebody sat down. */
function Renew({ circle, onStay }: { readonly circle: SeenCircle; readonly onStay: () => void }) {
  const messages = useMessages();
  const { host } = useAlongside();
  const { until, topic } = circle.circle.content;
  const date = dayText(until, dayOf(browserClock.now()), host.locale, messages);
  return (
    <div className="al-renew al-my-part">
      <p>{messages.text("circle.stayNote", { date })}</p>
      <div>
        <button type="button" className="al-button" aria-label={`${messages.text("circle.stay")}: ${topic}`} onClick={onStay}>
          {messages.text("circle.stay")}
        </button>
      </div>
    </div>
  );
}
