import type { Person } from "@alongside/core";
import { useAlongside } from "../alongside.tsx";
import type { AskDialogWish } from "../ask-dialog-wish.ts";
import { useMessages } from "../messages/messages.tsx";
import { openAskDialog } from "../open-ask-dialog.ts";

interface SayHelloProps {
  readonly person: Pick<Person, "id" | "name">;
  /** where it would stand; null for none at hand */
  readonly page: AskDialogWish["page"];
}

/** Opens the question to one person, without a topic. */
export function SayHello({ person: { id, name }, page }: SayHelloProps) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const say = messages.text("forYou.say");
  const wish = { person: { id, name }, topic: "", page, read: null, goBetween: null };
  return (
    <button
      type="button"
      className="al-button"
      aria-label={`${say}: ${name}`}
      aria-haspopup="dialog"
      onClick={() => void openAskDialog(wish, { suite, messages })}
    >
      {say}
    </button>
  );
}
