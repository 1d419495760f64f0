import type { PlaceId } from "@alongside/core";
import { Suspense, lazy, useId, useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { withWords } from "../../messages/catalogues.ts";
import { useMessages } from "../../messages/messages.tsx";
import { TakeMineAlong } from "./take-along.tsx";

const BringIn = lazy(() =>
  withWords(["bring", "own", "sharing"], import("../bring-in.tsx")).then((module) => ({ default: module.BringIn })),
);

interface AlongAndInProps {
  /** whose readers may read what is brought in, unless others are chosen; null outside of places */
  readonly place: PlaceId | null;
  readonly onChanged: () => void;
}

/** The ways out of this platform and into it. What was begun stays while it is out of sight. */
export function AlongAndIn({ place, onChanged }: AlongAndInProps) {
  const messages = useMessages();
  const { me } = useAlongside();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [isBegun, setBegun] = useState(false);
  if (me === "anonymous") return null;
  return (
    <div className="al-section">
      <div className="al-row al-ways">
        <TakeMineAlong />
        <button
          type="button"
          className="al-link"
          aria-expanded={isOpen}
          aria-controls={isBegun ? id : undefined}
          onClick={() => {
            setBegun(true);
            setOpen(!isOpen);
          }}
        >
          {messages.text("bring.open")}
        </button>
      </div>
      {isBegun ? (
        <div id={id} hidden={!isOpen}>
          <Suspense fallback={<span className="al-bar al-bar-long" aria-hidden="true" />}>
            <BringIn place={place} onChanged={onChanged} />
          </Suspense>
        </div>
      ) : null}
    </div>
  );
}
