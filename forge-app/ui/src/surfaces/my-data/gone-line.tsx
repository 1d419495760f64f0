import type { StoredRecord } from "@alongside/core";
import { useEffect, useId, useRef } from "react";
import { Glyph } from "../../components/glyph.tsx";
import { SaveNotice, problemWith } from "../../components/save-notice.tsx";
import type { MessageKey } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { Saving } from "../../use-saving.ts";
import type { Telling } from "./describe-record.ts";
import { describeRecord } from "./describe-record.ts";
import type { Mine, Place } from "./mine.ts";
import { canPutBack, usePuttingBack } from "./use-removing.ts";

interface GoneLineProps {
  readonly record: StoredRecord;
  readonly mine: Mine;
  readonly telling: Telling;
  readonly place: Place;
  /** it was removed here, so one goes on here */
  readonly focused: boolean;
}

/** Says what was removed, and offers to put it back until the section is left. */
export function GoneLine({ record, mine, telling, place, focused }: GoneLineProps) {
  const messages = useMessages();
  const id = useId();
  const { saving, putBack } = usePuttingBack(record, mine, place);
  const problem = problemWith("until", saving, messages);
  const line = useRef<HTMLParagraphElement>(null);
  const takesFocus = focused && !canPutBack(record);
  useEffect(() => {
    if (takesFocus) line.current?.focus();
  }, [takesFocus]);
  return (
    <div className="al-gone">
      <div className="al-row">
        <p id={id} ref={line} role="status" tabIndex={-1}>
          {messages.rich(goneKey(record), { title: <bdi>{describeRecord(record, telling).words}</bdi> })}
        </p>
        {canPutBack(record) ? (
          <button
            type="button"
            className="al-link"
            aria-describedby={id}
            autoFocus={focused}
            disabled={saving.phase === "saving"}
            onClick={putBack}
          >
            {messages.text("do.putBack")}
          </button>
        ) : null}
      </div>
      {problem === null ? null : <p className="al-error">{problem}</p>}
      <SaveNotice saving={saving} onAgain={putBack} />
    </div>
  );
}

function goneKey(record: StoredRecord): MessageKey {
  if (record.kind !== "ask") return "data.removed";
  return record.content.comment === undefined ? "ask.takenBackBetween" : "ask.takenBack";
}

/** Something could not be removed: it is still there. */
export function NotRemoved({ saving, onAgain }: { readonly saving: Saving; readonly onAgain: () => void }) {
  const messages = useMessages();
  if (saving.phase === "idle" || saving.phase === "saving") return null;
  return (
    <div className="al-notice" role="alert">
      <Glyph name="warning" />
      <div>
        <p>{messages.text("data.notRemoved")}</p>
        <button type="button" className="al-link" onClick={onAgain}>
          {messages.text("do.tryAgain")}
        </button>
      </div>
    </div>
  );
}
