import type { RecordOf } from "@alongside/core";
import { refOfRecord } from "@alongside/core";
import { Button } from "@fluentui/react-components";
import * as React from "react";
import type { CircleShown } from "../../circles/look-at-circles.ts";
import { useMessages } from "../../components/messages-context.tsx";
import { SaveNotice } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import { useAlongside } from "../alongside-context.tsx";
import { Deed } from "../shared/deed.tsx";
import { useSaving } from "../use-saving.ts";
import { Memories } from "./memories.tsx";
import { MemoryForm } from "./memory-form.tsx";

interface LearnedProps {
  readonly shown: CircleShown;
  readonly onChange: () => void;
}

/** What the circle learned: it stays when the names are gone. Who was in it can write it down. */
export function Learned({ shown: { seen, records }, onChange }: LearnedProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { me } = useAlongside();
  const [isWriting, setWriting] = React.useState(false);
  const mine = seen.memories.find(({ owner }) => owner === me);
  const mayWrite = seen.mine !== null || seen.isHost || mine !== undefined;
  const saved = (): void => {
    setWriting(false);
    onChange();
  };
  return (
    <section className={styles.section}>
      <h4>{messages.text("circle.memory")}</h4>
      {seen.memories.length === 0 ? (
        <p className={styles.reading}>{`${messages.text("circle.memoryEmpty")} ${messages.text("circle.memoryNote")}`}</p>
      ) : (
        <Memories memories={seen.memories} />
      )}
      {isWriting ? (
        <MemoryForm circle={records} memory={mine ?? null} onSaved={saved} onCancel={() => setWriting(false)} />
      ) : mayWrite ? (
        <Buttons mine={mine ?? null} onWrite={() => setWriting(true)} onChange={onChange} />
      ) : null}
    </section>
  );
}

interface ButtonsProps {
  /** what whoever looks wrote */
  readonly mine: RecordOf<"memory"> | null;
  readonly onWrite: () => void;
  readonly onChange: () => void;
}

function Buttons({ mine, onWrite, onChange }: ButtonsProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const takeBack = async (memory: RecordOf<"memory">): Promise<void> => {
    if ((await save(() => suite.records.remove(refOfRecord(memory)))) !== undefined) onChange();
  };
  if (mine === null) {
    return (
      <div>
        <Button onClick={onWrite}>{messages.text("circle.memoryDo")}</Button>
      </div>
    );
  }
  const { topic } = mine.content;
  return (
    <>
      <div className={styles.row}>
        <Deed words="sp.circle.memoryEdit" title={topic} onClick={onWrite} />
        <Deed words="do.takeBack" title={topic} isOff={saving.phase === "saving"} onClick={() => void takeBack(mine)} />
      </div>
      <SaveNotice saving={saving} onAgain={() => void takeBack(mine)} />
    </>
  );
}
