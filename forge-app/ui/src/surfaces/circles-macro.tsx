import { useEffect, useState } from "react";
import { useAlongside } from "../alongside.tsx";
import { LookedFooter } from "../components/looked-footer.tsx";
import { useMessages } from "../messages/messages.tsx";
import { placeWord } from "../place-word.ts";
import { useCircleDialog } from "../use-circle-dialog.ts";
import { Circles } from "./circles/circles.tsx";
import { MyCircles } from "./circles/my-circles.tsx";
import { PlaceCircles } from "./circles/place-circles.tsx";
import { useCircles } from "./circles/use-circles.ts";
import { RoundsBelow } from "./rounds/rounds-below.tsx";

interface CirclesMacroProps {
  /** called once, when there is something worth looking at */
  readonly onReady: () => void;
}

/** The circles and rounds of the space in which a page stands; in a place without one, those of the person and of the whole site. */
export function CirclesMacro({ onReady }: CirclesMacroProps) {
  const messages = useMessages();
  const { place } = useAlongside().host;
  const { state, again } = useCircles(place === null ? { of: "me", circle: "" } : { of: "place", place });
  const [opened, setOpened] = useState("");
  const propose = useCircleDialog(again);
  const isSettled = state.phase !== "loading";
  const isOff = state.phase === "there" && state.value.isOff;
  useEffect(() => {
    if (isSettled) onReady();
  }, [isSettled, onReady]);
  return (
    <section
      className="al al-card"
      aria-label={messages.text("sr.region", { surface: messages.text("name.circles") })}
      aria-busy={!isSettled}
    >
      <header className="al-head">
        <div>
          <h2>{messages.text("name.circles")}</h2>
          <p className="al-lead">{messages.text("circle.lead")}</p>
        </div>
        {isOff || opened !== "" ? null : (
          <button type="button" className="al-button" aria-haspopup="dialog" onClick={() => propose({})}>
            {messages.text("circle.propose")}
          </button>
        )}
      </header>
      <Circles state={state} opened={opened} onOpen={setOpened} onChanged={again}>
        {(seen) =>
          place === null ? (
            <MyCircles seen={seen} onOpen={setOpened} onChanged={again} />
          ) : (
            <PlaceCircles seen={seen} place={place} onOpen={setOpened} onChanged={again} />
          )
        }
      </Circles>
      {place === null || isOff || opened !== "" || state.phase !== "there" || state.value.here === null ? null : (
        <RoundsBelow place={place} here={state.value.here} onChanged={again} />
      )}
      {isOff ? null : (
        <LookedFooter
          how={messages.text("circle.howBody")}
          where={messages.text(place === null ? "circle.lookedMine" : "circle.lookedHere", {
            place: place === null ? "" : placeWord(place),
          })}
        />
      )}
    </section>
  );
}
