import { audienceOfCircle } from "@alongside/core";
import { useCallback, useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { Readers } from "../../components/readers.tsx";
import { problemWith } from "../../components/save-notice.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { useLoaded } from "../../use-loaded.ts";
import type { FormPartProps } from "./circle-form.tsx";

/** Who will see it, and the way to choose others. Once people sat down among these readers, they stay. */
export function CircleReaders({ form }: FormPartProps) {
  const messages = useMessages();
  const { lookups } = useAlongside();
  const [isChoosing, setChoosing] = useState(false);
  const spaces = useLoaded(useCallback(() => lookups.places(null), [lookups]));
  const { draft, saving, change } = form;
  const isNew = draft.version === null && draft.continues === null;
  const chosen = audienceOfCircle(draft);
  const problem = problemWith("place", saving, messages);
  const isClosed = saving.phase === "refused" && saving.refusal.kind === "place-closed";
  if (isNew && (isChoosing || isClosed || problem !== null)) {
    return (
      <Readers
        among={["place", "site"]}
        chosen={chosen}
        place={draft.place}
        onChange={({ audience, place }) =>
          change({ ...(audience === "me" ? {} : { audience }), ...(place === undefined ? {} : { place }) })
        }
        spaces={spaces.state}
        onSpacesAgain={spaces.again}
        problem={problem}
      />
    );
  }
  const name = spaces.state.phase === "there" ? spaces.state.value.find(({ id }) => id === draft.place)?.name : undefined;
  return (
    <div className="al-sunken">
      {isNew ? <p>{messages.text("circle.hostNote")}</p> : <p>{messages.text("circle.editNote")}</p>}
      <p className="al-reading">
        {chosen === "place" ? messages.rich("circle.seen", { space: <bdi>{name ?? draft.place}</bdi> }) : messages.text("circle.seenByAll")}
      </p>
      {isNew ? (
        <div>
          <button type="button" className="al-link" onClick={() => setChoosing(true)}>
            {messages.text("circle.otherReaders")}
          </button>
        </div>
      ) : null}
    </div>
  );
}
