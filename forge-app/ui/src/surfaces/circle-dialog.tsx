import { view } from "@forge/bridge";
import { useMemo } from "react";
import { useAlongside } from "../alongside.tsx";
import { parseCircleWish } from "../circle-wish.ts";
import { useMessages } from "../messages/messages.tsx";
import type { ProposedJustNow } from "../open-circle-dialog.ts";
import "../styles/circles.css";
import "../styles/sharing.css";
import { CircleForm } from "./circle-form/circle-form.tsx";
import { useNewCircle } from "./circle-form/use-new-circle.ts";

/** A circle proposed over the page one is on. Closed by Escape, it keeps what was typed. */
export function CircleDialog() {
  const messages = useMessages();
  const { host, me } = useAlongside();
  const wish = useMemo(() => parseCircleWish(host.modal ?? {}), [host.modal]);
  const { form, drop } = useNewCircle(wish, ({ id, content }) => {
    void view.close({ proposed: id, topic: content.topic } satisfies ProposedJustNow);
  });
  const cancel = (): void => {
    drop();
    void view.close();
  };
  return (
    <div className="al al-dialog" role="region" aria-labelledby="circle-title">
      <header>
        <h2 id="circle-title">{messages.text("circle.propose")}</h2>
        <p className="al-lead">{messages.text("circle.lead")}</p>
      </header>
      {me === "anonymous" ? (
        <p className="al-reading">{messages.text("store.signIn")}</p>
      ) : (
        <CircleForm form={form} submit={messages.text("circle.proposeDo")} onCancel={cancel} />
      )}
    </div>
  );
}
