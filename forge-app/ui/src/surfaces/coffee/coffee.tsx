import type { PlaceId } from "@alongside/core";
import { Part } from "../../components/part.tsx";
import { useMessages } from "../../messages/messages.tsx";
import "../../styles/circles.css";
import "../../styles/own-things.css";
import { CoffeeInPlace } from "./coffee-in-place.tsx";
import { RecentlyMet } from "./recently-met.tsx";
import { useMyCoffee } from "./use-my-coffee.ts";

/** Meeting a colleague over coffee each week, in one place or wherever the person takes part, and whom they met. */
export function Coffee({ place }: { readonly place: PlaceId | null }) {
  const messages = useMessages();
  const { state, again } = useMyCoffee(place);
  const isOfAllPlaces = place === null;
  const isNothing = state.phase === "there" && state.value.places.length + state.value.met.length === 0;
  if (isOfAllPlaces && (state.phase === "loading" || isNothing)) return null;
  return (
    <Part title={messages.text("coffee.title")} state={state} onAgain={again}>
      {(mine) => (
        <>
          {mine.places.map((one) => (
            <section key={one} className="al-section" aria-label={isOfAllPlaces ? mine.placeName(one) : undefined}>
              {isOfAllPlaces ? (
                <h3>
                  <bdi>{mine.placeName(one)}</bdi>
                </h3>
              ) : null}
              <CoffeeInPlace place={one} mine={mine} onChanged={again} />
            </section>
          ))}
          <RecentlyMet mine={mine} onChanged={again} />
        </>
      )}
    </Part>
  );
}
