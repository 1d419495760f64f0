import type { ProfileNoteContent } from "@alongside/core";
import { useMessages } from "../../messages/messages.tsx";

/** What the one asked wrote about being asked, as they wrote it. */
export function TheirNote({ note, name }: { readonly note: ProfileNoteContent; readonly name: string }) {
  const messages = useMessages();
  const { text, languages, hours, timeZone } = note;
  const usual = [hours, timeZone].filter((part) => part !== undefined).join(", ");
  return (
    <div className="al-sunken">
      <p className="al-hint">{messages.text("ask.theirNote", { name })}</p>
      {text === undefined ? null : <p className="al-lines">{text}</p>}
      {languages === undefined ? null : <p>{messages.text("ask.theirLanguages", { languages })}</p>}
      {usual === "" ? null : <p>{messages.text("ask.theirHours", { hours: usual })}</p>}
    </div>
  );
}
