import { failureText } from "../../components/save-notice.tsx";
import { TroubleNotice } from "../../components/trouble-notice.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { Messages } from "../../messages/messages.tsx";
import type { Deed } from "./use-deed.ts";

interface DeedNoticeProps {
  readonly deed: Deed;
  /** said once it is done; nothing when it shows by itself */
  readonly done?: string;
  readonly onAgain: () => void;
}

/** What came of a deed: done, refused, or failed with the way to try again. */
export function DeedNotice({ deed, done = "", onAgain }: DeedNoticeProps) {
  const messages = useMessages();
  const trouble = troubleOf(deed, messages);
  return (
    <>
      <p role="status" className={deed.phase === "done" && done !== "" ? "al-hint" : "al-sr"}>
        {deed.phase === "done" ? done : ""}
      </p>
      {trouble === null ? null : <TroubleNotice sentence={trouble} onAgain={deed.phase === "failed" ? onAgain : null} />}
    </>
  );
}

/** Null for what is said elsewhere: under a field, or by showing both versions. */
function troubleOf(deed: Deed, messages: Messages): string | null {
  if (deed.phase === "failed") return failureText(deed, messages);
  if (deed.phase !== "refused") return null;
  switch (deed.refusal.kind) {
    case "not-an-administrator":
      return messages.text("admin.notYours");
    case "removing":
      return messages.text("admin.removing");
    case "fields":
    case "conflict":
      return null;
  }
}
