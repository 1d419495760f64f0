import type { ReactNode } from "react";
import { BothVersions } from "../../components/both-versions.tsx";
import { SharedCard } from "../../components/shared-card.tsx";
import { factsOf, factsOfDraft } from "../../components/thing-facts.ts";
import { useMessages } from "../../messages/messages.tsx";
import type { Resource, Share } from "./use-share.ts";
import { titleShown } from "./use-share.ts";

/** What belongs to a refusal besides its sentence: what was shared already, the other version, or the way to share it anew. */
export function Refused({ share }: { readonly share: Share }) {
  const messages = useMessages();
  const { refusal, draft, item, sendOver } = share;
  const title = titleShown(draft, item);
  const card = (resource: Resource): ReactNode => (
    <SharedCard title={resource.content.title ?? title} url={null} facts={factsOf(resource.content)} by="" />
  );
  if (refusal?.kind === "already-there" && refusal.existing.kind === "resource") {
    const { existing } = refusal;
    return (
      <div className="al-sunken">
        {card(existing)}
        <div>
          <button type="button" className="al-button" onClick={() => sendOver(existing)}>
            {messages.text("shared.changeEarlier")}
          </button>
        </div>
      </div>
    );
  }
  if (refusal?.kind === "conflict" && refusal.current.kind === "resource") {
    const { current } = refusal;
    return (
      <BothVersions
        here={<SharedCard title={title} url={null} facts={factsOfDraft(draft)} by="" />}
        stored={card(current)}
        onHere={() => sendOver(current)}
        onStored={() => share.take(current)}
      />
    );
  }
  if (refusal?.kind !== "gone") return null;
  return (
    <div>
      <button type="button" className="al-button" onClick={() => sendOver(null)}>
        {messages.text("do.putBack")}
      </button>
    </div>
  );
}
