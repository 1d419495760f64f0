import { DAYS_TO_EXPORT, addDays, dayOf } from "@alongside/core";
import type { Administration, Day, SiteSettings } from "@alongside/core";
import { useId, useState } from "react";
import { browserClock } from "../../clock.ts";
import { fullDayText } from "../../messages/day-text.ts";
import { Glyph } from "../../components/glyph.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { DeedNotice } from "./deed-notice.tsx";
import { useDeed } from "./use-deed.ts";

interface RemoveEverythingProps {
  readonly admin: Pick<Administration, "removeEverything" | "keepEverything">;
  readonly settings: SiteSettings;
  readonly onSettings: (settings: SiteSettings) => void;
}

/** The end of it all, thirty days away, and the way back until then. */
export function RemoveEverything({ admin, settings, onSettings }: RemoveEverythingProps) {
  const messages = useMessages();
  const title = useId();
  const { deed, run } = useDeed();
  const [wanted, setWanted] = useState<"remove" | "keep">("remove");
  const today = dayOf(browserClock.now());
  const act = async (wish: "remove" | "keep"): Promise<void> => {
    setWanted(wish);
    const after = await run(() => (wish === "remove" ? admin.removeEverything() : admin.keepEverything()));
    if (after !== undefined) onSettings(after);
  };
  const { removeOn } = settings;
  const isBusy = deed.phase === "doing";
  return (
    <section className="al-box" aria-labelledby={title}>
      <h2 id={title}>{messages.text("admin.remove")}</h2>
      {removeOn === null ? (
        <Begin day={addDays(today, DAYS_TO_EXPORT)} isBusy={isBusy} onRemove={() => void act("remove")} />
      ) : (
        <WayBack removeOn={removeOn} isHere={removeOn <= today} isBusy={isBusy} onKeep={() => void act("keep")} />
      )}
      <DeedNotice deed={deed} done={removeOn === null ? messages.text("admin.kept") : ""} onAgain={() => void act(wanted)} />
    </section>
  );
}

interface BeginProps {
  readonly day: Day;
  readonly isBusy: boolean;
  readonly onRemove: () => void;
}

/** Needs a tick and a press. */
function Begin({ day, isBusy, onRemove }: BeginProps) {
  const messages = useMessages();
  const hint = useId();
  const [isRead, setIsRead] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const press = (): void => {
    setIsMissing(!isRead);
    if (isRead) onRemove();
  };
  return (
    <>
      <p>{messages.text("admin.removeNote")}</p>
      <label className="al-choice">
        <input
          type="checkbox"
          checked={isRead}
          aria-invalid={isMissing && !isRead}
          aria-describedby={isMissing && !isRead ? hint : undefined}
          onChange={(event) => setIsRead(event.currentTarget.checked)}
        />
        <span>{messages.text("admin.removeConfirm", { day: fullDayText(day, messages.language) })}</span>
      </label>
      {isMissing && !isRead ? (
        <span id={hint} className="al-error" role="alert">
          <Glyph name="warning" />
          {messages.text("admin.removeTick")}
        </span>
      ) : null}
      <div>
        <button type="button" className="al-button al-button-danger" disabled={isBusy} onClick={press}>
          {messages.text("admin.remove")}
        </button>
      </div>
    </>
  );
}

interface WayBackProps {
  readonly removeOn: Day;
  readonly isHere: boolean;
  readonly isBusy: boolean;
  readonly onKeep: () => void;
}

function WayBack({ removeOn, isHere, isBusy, onKeep }: WayBackProps) {
  const messages = useMessages();
  if (isHere) return <p role="status">{messages.text("admin.removing")}</p>;
  return (
    <>
      <p role="status">{messages.text("admin.removeOn", { day: fullDayText(removeOn, messages.language) })}</p>
      <p className="al-hint">{messages.text("admin.removeMeanwhile")}</p>
      <div>
        <button type="button" className="al-button" disabled={isBusy} onClick={onKeep}>
          {messages.text("admin.keep")}
        </button>
      </div>
    </>
  );
}
