import type { PlaceId, RoundDraft } from "@alongside/core";
import { beginRound, dayOf } from "@alongside/core";
import { useEffect, useRef, useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { browserClock } from "../../clock.ts";
import { Part } from "../../components/part.tsx";
import { useMessages } from "../../messages/messages.tsx";
import "../../styles/rounds.css";
import { RoundCard } from "./round-card.tsx";
import { RoundForm } from "./round-form.tsx";
import type { PlaceRead } from "./use-rounds.ts";
import { useRounds } from "./use-rounds.ts";

interface RoundsProps {
  readonly place: PlaceId;
  /** the form to open one is open at first */
  readonly isBegun: boolean;
  /** null where nobody else reads the place */
  readonly read: PlaceRead | null;
}

/** Formation rounds of a space or project: people put themselves forward, and circles are formed of what they wrote. */
export function Rounds({ place, isBegun, read }: RoundsProps) {
  const messages = useMessages();
  const { me } = useAlongside();
  const { state, again } = useRounds(place, read?.here ?? null);
  const changed = read?.onChanged ?? again;
  return (
    <Part title={messages.text("round.title")} state={state} onAgain={again}>
      {(seen) => (
        <>
          <p className="al-reading">{messages.text("round.lead")}</p>
          {seen.rounds.length === 0 ? null : (
            <ul className="al-rounds">
              {seen.rounds.map((round) => (
                <RoundCard key={`${round.owner} ${round.id}`} round={round} seen={seen} onChanged={changed} />
              ))}
            </ul>
          )}
          {me === "anonymous" ? null : <OpenRound place={place} isBegun={isBegun} onOpened={changed} />}
        </>
      )}
    </Part>
  );
}

/** One button, and in its place the form. A form that was closed keeps what was typed. */
function OpenRound({ place, isBegun, onOpened }: Omit<RoundsProps, "read"> & { readonly onOpened: () => void }) {
  const messages = useMessages();
  const begin = (): RoundDraft => beginRound({ id: crypto.randomUUID(), place, today: dayOf(browserClock.now()) });
  const [draft, setDraft] = useState<RoundDraft | null>(() => (isBegun ? begin() : null));
  const [stage, setStage] = useState<"closed" | "open" | "left">(isBegun ? "open" : "closed");
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (stage === "left") button.current?.focus();
  }, [stage]);
  const open = (): void => {
    setDraft((kept) => kept ?? begin());
    setStage("open");
  };
  if (stage === "open" && draft !== null) {
    return (
      <RoundForm
        draft={draft}
        onDraft={setDraft}
        onSaved={() => {
          setDraft(null);
          setStage("left");
          onOpened();
        }}
        onCancel={() => setStage("left")}
      />
    );
  }
  return (
    <div>
      <button type="button" ref={button} className="al-button" onClick={open}>
        {messages.text("round.open")}
      </button>
    </div>
  );
}
