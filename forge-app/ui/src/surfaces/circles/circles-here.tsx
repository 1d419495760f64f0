import type { PlaceId } from "@alongside/core";
import { useState } from "react";
import { useMessages } from "../../messages/messages.tsx";
import { useCircleDialog } from "../../use-circle-dialog.ts";
import { Circles } from "./circles.tsx";
import { OpenCircleFile } from "./open-circle-file.tsx";
import { PlaceCircles } from "./place-circles.tsx";
import { useCircles } from "./use-circles.ts";

/** The circles of a place, as one part of its page. */
export function CirclesHere({ place }: { readonly place: PlaceId }) {
  const messages = useMessages();
  const { state, again } = useCircles({ of: "place", place });
  const [opened, setOpened] = useState("");
  const propose = useCircleDialog(again);
  return (
    <section className="al-section" aria-label={messages.text("name.circles")} aria-busy={state.phase === "loading"}>
      <h2>{messages.text("name.circles")}</h2>
      <Circles state={state} opened={opened} onOpen={setOpened} onChanged={again}>
        {(seen) => <PlaceCircles seen={seen} place={place} onOpen={setOpened} onChanged={again} />}
      </Circles>
      {opened !== "" ? null : (
        <>
          <div>
            <button type="button" className="al-button" aria-haspopup="dialog" onClick={() => propose({})}>
              {messages.text("circle.propose")}
            </button>
          </div>
          <OpenCircleFile place={place} onProposed={again} />
        </>
      )}
    </section>
  );
}
