import type { PlaceId, RecordOf } from "@alongside/core";
import { useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { RoundsLater } from "./rounds-later.tsx";

interface RoundsBelowProps {
  readonly place: PlaceId;
  /** as they were found with the circles of the place */
  readonly rounds: readonly RecordOf<"round">[];
}

/** Below the circles of a place: its rounds, or the button that opens one. Where there is no round, nothing more is read. */
export function RoundsBelow({ place, rounds }: RoundsBelowProps) {
  const messages = useMessages();
  const { me } = useAlongside();
  const [isBegun, setBegun] = useState(false);
  if (isBegun || rounds.length > 0) return <RoundsLater place={place} isBegun={isBegun} />;
  if (me === "anonymous") return null;
  return (
    <div>
      <button type="button" className="al-button" onClick={() => setBegun(true)}>
        {messages.text("round.open")}
      </button>
    </div>
  );
}
