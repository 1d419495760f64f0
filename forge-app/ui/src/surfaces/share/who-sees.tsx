import { audienceOfResource } from "@alongside/core";
import { useCallback, useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { Readers } from "../../components/readers.tsx";
import { problemWith } from "../../components/save-notice.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { useLoaded } from "../../use-loaded.ts";
import type { Share } from "./use-share.ts";

/** Who will see it, in one sentence, and the way to choose others. */
export function WhoSees({ share }: { readonly share: Share }) {
  const messages = useMessages();
  const { lookups } = useAlongside();
  const [isChoosing, setChoosing] = useState(false);
  const spaces = useLoaded(useCallback(() => lookups.places(null), [lookups]));
  const { draft, saving, change } = share;
  const chosen = audienceOfResource(draft);
  const problem = problemWith("place", saving, messages);
  const isClosed = share.refusal?.kind === "place-closed";
  const name = spaces.state.phase === "there" ? spaces.state.value.find(({ id }) => id === draft.place)?.name : undefined;
  if (isChoosing || isClosed || problem !== null) {
    return (
      <Readers chosen={chosen} place={draft.place} onChange={change} spaces={spaces.state} onSpacesAgain={spaces.again} problem={problem} />
    );
  }
  return (
    <p className="al-hint">
      {chosen === "place"
        ? messages.rich("shared.seenBy", { space: <bdi>{name ?? draft.place}</bdi> })
        : messages.text(chosen === "site" ? "shared.seenByAll" : "shared.seenByMe")}{" "}
      <button type="button" className="al-link" onClick={() => setChoosing(true)}>
        {messages.text("shared.otherReaders")}
      </button>
    </p>
  );
}
