import type { CirclesHere, PlaceId } from "@alongside/core";
import { useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { RoundsLater } from "./rounds-later.tsx";

interface RoundsBelowProps {
  readonly place: PlaceId;
  /** what was found with the circles of the place: it is not read again */
  readonly here: CirclesHere;
  /** reads the place again */
  readonly onChanged: () => void;
}

/** Below the circles of a place: its rounds, or the button that opens one. Where there is no round, nothing more is read. */
export function RoundsBelow({ place, here, onChanged }: RoundsBelowProps) {
  const messages = useMessages();
  const { me } = useAlongside();
  const [isBegun, setBegun] = useState(false);
  if (isBegun || here.rounds.length > 0) return <RoundsLater place={place} isBegun={isBegun} read={{ here, onChanged }} />;
  if (me === "anonymous") return null;
  return (
    <div>
      <button type="button" className="al-button" onClick={() => setBegun(true)}>
        {messages.text("round.open")}
      </button>
    </div>
  );
}
