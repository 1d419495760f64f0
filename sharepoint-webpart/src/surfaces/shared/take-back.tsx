import type { RecordDraft, RecordRef } from "@alongside/core";
import * as React from "react";
import { Sentence } from "../../components/messages-context.tsx";
import { SaveNotice } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import { useAlongside } from "../alongside-context.tsx";
import { useSaving } from "../use-saving.ts";
import { Deed } from "./deed.tsx";
import { useSharedStyles } from "./styles.ts";

interface TakeBackProps {
  readonly of: RecordRef;
  readonly title: string;
  readonly onTakenBack: () => void;
}

/** What one wrote can be taken back at any time; then nobody sees it any more. */
export function TakeBack({ of, title, onTakenBack }: TakeBackProps): JSX.Element {
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const takeBack = async (): Promise<void> => {
    if ((await save(() => suite.records.remove(of))) === null) onTakenBack();
  };
  return (
    <>
      <Deed words="do.takeBack" title={title} isOff={saving.phase === "saving"} onClick={() => void takeBack()} />
      <SaveNotice saving={saving} onAgain={() => void takeBack()} />
    </>
  );
}

/** What was taken back just now, as it is written again. */
export interface Gone {
  readonly draft: RecordDraft;
  readonly title: string;
}

interface TakenBackProps {
  readonly gone: Gone;
  readonly onRestored: () => void;
}

/** What was taken back just now can be put back until the page is left. */
export function TakenBack({ gone: { draft, title }, onRestored }: TakenBackProps): JSX.Element {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const putBack = async (): Promise<void> => {
    if ((await save(() => suite.records.save(draft))) !== undefined) onRestored();
  };
  return (
    <div className={styles.tight}>
      <div role="status">
        <Sentence of="sp.shared.takenBack" values={{ title: <bdi>{title}</bdi> }} />
      </div>
      <div className={shared.actions}>
        <Deed words="do.putBack" title={title} isOff={saving.phase === "saving"} onClick={() => void putBack()} />
      </div>
      <SaveNotice saving={saving} onAgain={() => void putBack()} />
    </div>
  );
}
