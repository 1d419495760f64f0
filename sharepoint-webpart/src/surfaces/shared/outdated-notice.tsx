import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { Notice } from "../../components/notice.tsx";
import type { Saving } from "../use-saving.ts";

/** Another window was quicker: the collection is shown as it stands now. */
export function OutdatedNotice({ saving }: { readonly saving: Saving }): JSX.Element | null {
  const messages = useMessages();
  if (saving.phase !== "refused" || saving.refusal.kind !== "conflict") return null;
  return (
    <Notice glyph="note" urgent>
      <p>{messages.text("sp.coll.changed")}</p>
    </Notice>
  );
}
