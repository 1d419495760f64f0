import type { NotThisContent } from "@alongside/core";
import { refOf } from "@alongside/core";
import type { ReactNode } from "react";
import { useEffect, useRef, useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { SaveNotice } from "../../components/save-notice.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { useSaving } from "../../use-saving.ts";

interface NotThisProps {
  readonly content: NotThisContent;
  /** what it is called, or the person */
  readonly title: string;
  /** what can be waved off; given the button to do so */
  readonly children: (button: ReactNode) => ReactNode;
}

/** Something recommended, which its reader can wave off for good. Only they know, and can put it back. */
export function NotThis({ content, title, children }: NotThisProps) {
  const messages = useMessages();
  const { suite, me } = useAlongside();
  const { saving, save } = useSaving();
  const [id] = useState(() => crypto.randomUUID());
  const [isGone, setGone] = useState(false);
  const done = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isGone) done.current?.focus();
  }, [isGone]);
  const waveOff = async (): Promise<void> => {
    if ((await save(() => suite.records.save({ kind: "notThis", id, version: null, content }))) !== undefined) setGone(true);
  };
  const putBack = async (): Promise<void> => {
    if ((await save(() => suite.records.remove(refOf({ owner: me, kind: "notThis", id })))) !== undefined) setGone(false);
  };
  if (isGone) {
    return (
      <div>
        <p className="al-reading" role="status" ref={done} tabIndex={-1}>
          {messages.rich("forYou.notThisDone", { title: <bdi>{title}</bdi> })}{" "}
          <button type="button" className="al-link" onClick={() => void putBack()}>
            {messages.text("do.putBack")}
          </button>
        </p>
        <SaveNotice saving={saving} onAgain={() => void putBack()} />
      </div>
    );
  }
  const button = (
    <>
      <button
        type="button"
        className="al-act"
        aria-label={messages.text("forYou.notThisOf", { title })}
        aria-disabled={saving.phase === "saving"}
        onClick={() => void waveOff()}
      >
        {messages.text("forYou.notThis")}
      </button>
      <SaveNotice saving={saving} onAgain={() => void waveOff()} />
    </>
  );
  return children(button);
}
