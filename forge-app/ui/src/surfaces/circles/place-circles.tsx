import type { PlaceId } from "@alongside/core";
import { useMessages } from "../../messages/messages.tsx";
import { placeWord } from "../../place-word.ts";
import { CircleList } from "./circle-list.tsx";
import { LoneMemories } from "./lone-memories.tsx";
import type { CirclesSeen } from "./use-circles.ts";

interface PlaceCirclesProps {
  readonly seen: CirclesSeen;
  readonly place: PlaceId;
  readonly onOpen: (id: string) => void;
  readonly onChanged: () => void;
}

/** The circles of a space or project, one's own first, and what earlier ones learned. */
export function PlaceCircles({ seen, place, onOpen, onChanged }: PlaceCirclesProps) {
  const messages = useMessages();
  if (seen.isOff) return <p className="al-reading">{messages.text("who.switchedOff", { place: placeWord(place) })}</p>;
  const none = seen.memories.length === 0 ? <p className="al-reading">{messages.text("empty.circles")}</p> : null;
  return (
    <>
      <CircleList circles={seen.circles} shown={seen.shown} none={none} onOpen={onOpen} onChanged={onChanged} />
      <LoneMemories seen={seen} />
    </>
  );
}
