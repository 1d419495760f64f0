import type { PlaceId } from "@alongside/core";
import { useCallback } from "react";
import { useAlongside } from "../alongside.tsx";
import { InOrder } from "../components/in-order.tsx";
import type { Space } from "../confluence/spaces.ts";
import { useMessages } from "../messages/messages.tsx";
import { isSwitchedOff } from "../is-switched-off.ts";
import { placeWord } from "../place-word.ts";
import "../styles/space.css";
import { useLoaded } from "../use-loaded.ts";
import { CirclesHere } from "./circles/circles-here.tsx";
import { CoffeeLater } from "./coffee/coffee-later.tsx";
import { SpaceOffers } from "./offers/space-offers.tsx";
import { SpaceTopics } from "./offers/space-topics.tsx";
import { RoundsLater } from "./rounds/rounds-later.tsx";
import { SharedHere } from "./shared/shared-here.tsx";

/** What people in one space know, and want to know. */
export function SpacePage() {
  const messages = useMessages();
  const { host, lookups, invoke } = useAlongside();
  const { place } = host;
  const space = useLoaded(
    useCallback(async () => (place === null ? null : ((await lookups.places([place]))[0] ?? null)), [lookups, place]),
  );
  const isOff = useLoaded(useCallback(() => isSwitchedOff(invoke, place), [invoke, place]));
  const word = place === null ? "space" : placeWord(place);
  const title = messages.text(word === "project" ? "name.project" : "name.space");
  const known = space.state.phase === "there" ? space.state.value : null;
  return (
    <main className="al al-page al-space" aria-label={messages.text("sr.region", { surface: title })}>
      <header>
        <p className="al-kicker">
          <bdi>{known?.name ?? place ?? ""}</bdi>
        </p>
        <h1>{title}</h1>
        <p className="al-reading">{messages.text("space.lead", { place: word })}</p>
      </header>
      {isOff.state.phase === "there" && isOff.state.value ? (
        <p className="al-reading">{messages.text("who.switchedOff", { place: word })}</p>
      ) : place === null ? null : (
        <Parts place={place} space={known} isSettled={space.state.phase !== "loading" && isOff.state.phase !== "loading"} />
      )}
    </main>
  );
}

interface PartsProps {
  readonly place: PlaceId;
  readonly space: Space | null;
  /** what the parts depend on is known, or will not be known */
  readonly isSettled: boolean;
}

function Parts({ place, space, isSettled }: PartsProps) {
  const messages = useMessages();
  if (!isSettled) return <span className="al-bar al-bar-middle" aria-hidden="true" />;
  return (
    <InOrder>
      <SpaceTopics place={place} />
      <SpaceOffers place={place} space={space} />
      <CirclesHere place={place} />
      <RoundsLater place={place} />
      <CoffeeLater place={place} />
      <SharedHere place={place} />
      <footer className="al-footer">
        <p>{messages.rich("footer.looked", { sources: <bdi>{space?.name ?? place}</bdi> })}</p>
        <details>
          <summary>{messages.text("footer.how")}</summary>
          <p>{messages.text("space.howBody", { place: placeWord(place) })}</p>
        </details>
      </footer>
    </InOrder>
  );
}
