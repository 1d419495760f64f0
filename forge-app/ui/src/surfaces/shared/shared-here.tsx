import type { PlaceId } from "@alongside/core";
import { Part } from "../../components/part.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { placeWord } from "../../place-word.ts";
import "../../styles/own-things.css";
import "../../styles/sharing.css";
import { useShareDialog } from "../../use-sharing.ts";
import { AlongAndIn } from "./along-and-in.tsx";
import { Collections } from "./collections.tsx";
import { SharedList } from "./shared-list.tsx";
import { useShared } from "./use-shared.ts";

const SHOWN_FIRST = 3;

/** Short things that the readers of a place passed on to each other, as one part of its page. */
export function SharedHere({ place }: { readonly place: PlaceId }) {
  const messages = useMessages();
  const { state, again } = useShared({ of: "place", place });
  const share = useShareDialog(again);
  return (
    <div className="al-section">
      <Part title={messages.text("name.shared")} state={state} onAgain={again}>
        {(seen) => (
          <>
            <SharedList
              seen={seen}
              first={SHOWN_FIRST}
              none={<p className="al-reading">{messages.text("shared.none", { place: placeWord(place) })}</p>}
              onChanged={again}
            />
            <Collections seen={seen} place={place} onChanged={again} />
          </>
        )}
      </Part>
      <div>
        <button type="button" className="al-button" aria-haspopup="dialog" onClick={share}>
          {messages.text("shared.share")}
        </button>
      </div>
      <AlongAndIn place={place} onChanged={again} />
    </div>
  );
}
