import { useCallback } from "react";
import { useAlongside } from "../alongside.tsx";
import { fullDayText } from "../messages/day-text.ts";
import { useMessages } from "../messages/messages.tsx";
import { createSettingsClient } from "../settings-client.ts";
import { useLoaded } from "../use-loaded.ts";
import { Glyph } from "./glyph.tsx";

/** What the site says to everybody: that everything will be removed, and a sentence of its own. Nothing where it cannot be read. */
export function SiteWords() {
  const messages = useMessages();
  const { invoke, me } = useAlongside();
  const load = useCallback(() => (me === "anonymous" ? Promise.resolve(null) : createSettingsClient(invoke).read(null)), [invoke, me]);
  const { state } = useLoaded(load);
  if (state.phase !== "there" || state.value?.ok !== true) return null;
  const { removeOn, newcomerSentence } = state.value.value;
  return (
    <>
      {removeOn === null ? null : (
        <div className="al-notice">
          <Glyph name="note" />
          <p>{messages.text("site.closing", { day: fullDayText(removeOn, messages.language) })}</p>
        </div>
      )}
      {newcomerSentence === "" ? null : (
        <p className="al-reading">
          <bdi>{newcomerSentence}</bdi>
        </p>
      )}
    </>
  );
}
