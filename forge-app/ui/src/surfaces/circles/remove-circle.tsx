import { refOfRecord } from "@alongside/core";
import { useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { SaveNotice } from "../../components/save-notice.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { useSaving } from "../../use-saving.ts";
import type { SeenCircle } from "./use-circles.ts";

interface RemoveCircleProps {
  readonly circle: SeenCircle;
  readonly onRemoved: () => void;
}

/**
 * Takes a circle away or, where one went on with another's, gives it back to them and keeps one's own seat. What that means is said before,
 * because the seats of others cannot be put back.
 */
export function RemoveCircle({ circle, onRemoved }: RemoveCircleProps) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const [isAsking, setAsking] = useState(false);
  const isGivenBack = circle.circle.content.continues !== undefined;
  const deed = messages.text(isGivenBack ? "circle.giveBack" : "circle.remove");
  const remove = async (): Promise<void> => {
    const removed = await save(async () => {
      const result = await suite.records.remove(refOfRecord(circle.records.circle));
      return result.ok && !isGivenBack ? suite.circles.leave(circle.records) : result;
    });
    if (removed !== undefined) onRemoved();
  };
  if (!isAsking) {
    return (
      <div>
        <button type="button" className="al-link" onClick={() => setAsking(true)}>
          {deed}
        </button>
      </div>
    );
  }
  return (
    <div className="al-sunken">
      <p>{messages.text(isGivenBack ? "circle.giveBackNote" : "circle.removeNote")}</p>
      <div className="al-row">
        <button type="button" className="al-button al-button-danger" autoFocus onClick={() => void remove()}>
          {deed}
        </button>
        <button type="button" className="al-button al-button-quiet" onClick={() => setAsking(false)}>
          {messages.text("do.cancel")}
        </button>
      </div>
      <SaveNotice saving={saving} onAgain={() => void remove()} />
    </div>
  );
}
