import { useCallback } from "react";
import { useAlongside } from "../../alongside.tsx";
import { SharedCard } from "../../components/shared-card.tsx";
import { factsOfDraft } from "../../components/thing-facts.ts";
import { useMessages } from "../../messages/messages.tsx";
import { useLoaded } from "../../use-loaded.ts";
import type { Share } from "./use-share.ts";
import { titleShown } from "./use-share.ts";

/** The card as colleagues will see it. */
export function AsSeen({ share }: { readonly share: Share }) {
  const messages = useMessages();
  const { me, lookups } = useAlongside();
  const { state } = useLoaded(useCallback(() => lookups.people([me]), [lookups, me]));
  const { draft, item, thing } = share;
  const title = titleShown(draft, item);
  if (thing.is === "nothing" || thing.is === "unusable" || title === "") return null;
  const url = item.phase === "there" && item.value !== null ? item.value.url : draft.link === "" ? null : draft.link;
  return (
    <div className="al-field" role="group" aria-labelledby="as-seen">
      <p id="as-seen" className="al-hint">
        {messages.text("shared.asSeen")}
      </p>
      <div className="al-preview al-preview-card">
        <SharedCard
          title={title}
          url={url}
          facts={factsOfDraft(draft)}
          by={state.phase === "there" ? (state.value.get(me)?.name ?? "") : ""}
        />
      </div>
    </div>
  );
}
