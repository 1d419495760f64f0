import { shareFormOf } from "@alongside/core";
import { useState } from "react";
import { useMessages } from "../../messages/messages.tsx";
import { ShareFormView } from "../share/share-form.tsx";
import type { Resource } from "../share/use-share.ts";
import { useShare } from "../share/use-share.ts";

interface EditThingProps {
  readonly resource: Resource;
  readonly onSaved: (saved: Resource) => void;
  readonly onCancel: () => void;
}

/** Changes something that was shared, in its place. */
export function EditThing({ resource, onSaved, onCancel }: EditThingProps) {
  const messages = useMessages();
  const [begun] = useState(() => shareFormOf(resource));
  const share = useShare(begun, { onShared: onSaved });
  return (
    <div className="al-box">
      <ShareFormView
        share={share}
        inView={null}
        submit={messages.text("do.save")}
        buttons={
          <button type="button" className="al-button al-button-quiet" onClick={onCancel}>
            {messages.text("do.cancel")}
          </button>
        }
      />
    </div>
  );
}
