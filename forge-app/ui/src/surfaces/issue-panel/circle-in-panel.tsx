import { itemId } from "@alongside/core";
import { useAlongside } from "../../alongside.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { showProposed } from "../../open-circle-dialog.ts";
import "../../styles/circles.css";
import "../../styles/sharing.css";
import { CircleForm } from "../circle-form/circle-form.tsx";
import { useNewCircle } from "../circle-form/use-new-circle.ts";

interface CircleInPanelProps {
  readonly topic: string;
  readonly onEnd: () => void;
}

/** A circle proposed beside an issue: the panel itself turns into the form. Back to the answer, what was typed is thrown away. */
export function CircleInPanel({ topic, onEnd }: CircleInPanelProps) {
  const messages = useMessages();
  const { host, me } = useAlongside();
  const { issueKey, place } = host;
  const wish = { topic, about: "", item: issueKey === null ? null : itemId(issueKey), place };
  const { form, drop } = useNewCircle(wish, ({ id, content }) => {
    showProposed({ proposed: id, topic: content.topic }, { messages, host });
    onEnd();
  });
  const cancel = (): void => {
    drop();
    onEnd();
  };
  return (
    <section className="al al-panel al-apart" aria-labelledby="circle-title">
      <h2 id="circle-title">{messages.text("circle.propose")}</h2>
      {me === "anonymous" ? (
        <p className="al-reading">{messages.text("store.signIn")}</p>
      ) : (
        <CircleForm form={form} submit={messages.text("circle.proposeDo")} onCancel={cancel} />
      )}
    </section>
  );
}
