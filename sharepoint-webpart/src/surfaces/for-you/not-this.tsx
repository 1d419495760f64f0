import type { NotThisContent } from "@alongside/core";
import { refOf } from "@alongside/core";
import * as React from "react";
import { Sentence } from "../../components/messages-context.tsx";
import { SaveNotice } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import { useAlongside } from "../alongside-context.tsx";
import { Deed } from "../shared/deed.tsx";
import { useSharedStyles } from "../shared/styles.ts";
import { useSaving } from "../use-saving.ts";

interface NotThisProps {
  readonly content: NotThisContent;
  /** what it is called, or the person */
  readonly title: string;
  /** what can be waved off; given the button to do so */
  readonly children: (button: React.ReactNode) => React.ReactNode;
}

/** Something recommended, which its reader can wave off for good. Only this browser keeps that, and it can be put back. */
export function NotThis({ content, title, children }: NotThisProps): JSX.Element {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { suite, me } = useAlongside();
  const { saving, save } = useSaving();
  const [id] = React.useState(() => crypto.randomUUID());
  const [isGone, setGone] = React.useState(false);
  const done = React.useRef<HTMLParagraphElement>(null);
  React.useEffect(() => {
    if (isGone) done.current?.focus();
  }, [isGone]);
  const waveOff = async (): Promise<void> => {
    if ((await save(() => suite.records.save({ kind: "notThis", id, version: null, content }))) !== undefined) setGone(true);
  };
  const putBack = async (): Promise<void> => {
    if ((await save(() => suite.records.remove(refOf({ owner: me, kind: "notThis", id })))) !== undefined) setGone(false);
  };
  const isOff = saving.phase === "saving";
  if (isGone) {
    return (
      <div>
        <p className={styles.reading} role="status" ref={done} tabIndex={-1}>
          <Sentence of="forYou.notThisDone" values={{ title: <bdi>{title}</bdi> }} />
        </p>
        <div className={shared.actions}>
          <Deed words="do.putBack" title={title} isOff={isOff} onClick={() => void putBack()} />
        </div>
        <SaveNotice saving={saving} onAgain={() => void putBack()} />
      </div>
    );
  }
  const button = (
    <>
      <div className={shared.actions}>
        <Deed words="forYou.notThis" title={title} isOff={isOff} onClick={() => void waveOff()} />
      </div>
      <SaveNotice saving={saving} onAgain={() => void waveOff()} />
    </>
  );
  return <>{children(button)}</>;
}
