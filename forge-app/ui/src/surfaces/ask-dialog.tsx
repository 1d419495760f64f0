import { useMemo } from "react";
import { useAlongside } from "../alongside.tsx";
import { parseAskDialogWish } from "../ask-dialog-wish.ts";
import { Initials } from "../components/initials.tsx";
import { useMessages } from "../messages/messages.tsx";
import { QuestionForm } from "./ask-dialog/question-form.tsx";

/** One question to one person: drafted privately, seen exactly as it will appear, and only then sent. */
export function AskDialog() {
  const messages = useMessages();
  const { host, me } = useAlongside();
  const wish = useMemo(() => parseAskDialogWish(host.modal ?? {}), [host.modal]);
  return (
    <div className="al al-dialog" role="region" aria-labelledby="ask-title">
      <header className="al-row al-row-whole">
        <Initials id={wish.person.id} name={wish.person.name} />
        <div>
          <h2 id="ask-title">{messages.text("ask.title", { name: wish.person.name })}</h2>
          <p className="al-hint">{messages.text("ask.oneOnly")}</p>
        </div>
      </header>
      {me === "anonymous" ? <p className="al-reading">{messages.text("store.signIn")}</p> : <QuestionForm wish={wish} />}
    </div>
  );
}
