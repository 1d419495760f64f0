import { beginCircle, dayOf } from "@alongside/core";
import { view } from "@forge/bridge";
import { useMemo, useState } from "react";
import { useAlongside } from "../alongside.tsx";
import { parseCircleWish } from "../circle-wish.ts";
import type { CircleWish } from "../circle-wish.ts";
import { browserClock } from "../clock.ts";
import { begunCircles } from "../drafts.ts";
import { useMessages } from "../messages/messages.tsx";
import type { ProposedJustNow } from "../open-circle-dialog.ts";
import "../styles/circles.css";
import "../styles/sharing.css";
import { CircleForm } from "./circle-form/circle-form.tsx";
import { useCircleForm } from "./circle-form/use-circle-form.ts";

/** A circle proposed over the page one is on. Closed by Escape, it keeps what was typed. */
export function CircleDialog() {
  const messages = useMessages();
  const { host, me, suite } = useAlongside();
  const wish = useMemo(() => parseCircleWish(host.modal ?? {}), [host.modal]);
  const begun = begunCircles(me);
  const where = wish.place ?? "";
  const [draft] = useState(() => beginFrom(wish, { kept: begun.read(where), zone: host.timeZone }));
  const form = useCircleForm(draft, {
    write: (sent) => suite.circles.propose(sent),
    onDraft: (changed) => begun.keep(where, changed),
    onSaved: ({ id, content }) => {
      begun.drop(where);
      void view.close({ proposed: id, topic: content.topic } satisfies ProposedJustNow);
    },
  });
  const cancel = (): void => {
    begun.drop(where);
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

interface Begun {
  readonly kept: ReturnType<ReturnType<typeof begunCircles>["read"]>;
  readonly zone: string;
}

/** What was begun in this place before is there again; only what it leaves open comes from where somebody is now. */
function beginFrom({ topic, about, item, place }: CircleWish, { kept, zone }: Begun) {
  if (kept !== null && kept.topic.trim() !== "") return kept;
  const [id, seatId] = [crypto.randomUUID(), crypto.randomUUID()];
  const today = dayOf(browserClock.now());
  return beginCircle({ id, seatId, topic, about, ...(item === null ? {} : { item }), place, zone, today });
}
