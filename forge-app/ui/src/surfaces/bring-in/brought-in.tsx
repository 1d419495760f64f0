import { useEffect, useRef } from "react";
import { SaveNotice } from "../../components/save-notice.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { BringingInControl } from "./use-bring-in.ts";

/** What was shared, and the way to take all of it back; what failed, and the way to go on. */
export function BroughtIn({ control }: { readonly control: BringingInControl }) {
  const messages = useMessages();
  const { saving, deed, shared, sharedTitles, send, takeBack } = control;
  const root = useRef<HTMLDivElement>(null);
  const isOver = deed !== "none" && saving.phase !== "saving" && control.obstacle === null;
  // The button that was pressed may be gone, and what came of it is here.
  useEffect(() => {
    if (isOver) root.current?.focus();
  }, [isOver]);
  const again = (): void => void (deed === "take-back" ? takeBack() : send());
  return (
    <div ref={root} tabIndex={-1} className="al-brought">
      <div role="status">
        {saving.phase === "saving" ? <p className="al-hint">{messages.text("bring.sharing")}</p> : null}
        {isOver && deed === "take-back" && shared.length === 0 ? <p>{messages.text("bring.takenBack")}</p> : null}
        {shared.length === 0 ? null : (
          <>
            <p className="al-strong">{messages.text("bring.done")}</p>
            <ul className="al-bullets">
              {shared.map(({ kind, id }, index) => (
                <li key={`${kind} ${id}`}>
                  <bdi>{sharedTitles[index]}</bdi>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {shared.length === 0 ? null : (
        <div>
          <button type="button" className="al-button" aria-disabled={saving.phase === "saving"} onClick={() => void takeBack()}>
            {messages.text("bring.takeBack")}
          </button>
        </div>
      )}
      <SaveNotice saving={saving} onAgain={again} />
    </div>
  );
}
