import type { RecordOf } from "@alongside/core";
import { refOfRecord } from "@alongside/core";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { SaveNotice } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import { useAlongside } from "../alongside-context.tsx";
import { Deed } from "../shared/deed.tsx";
import { useSaving } from "../use-saving.ts";

interface HostToolsProps {
  readonly circle: RecordOf<"circle">;
  readonly onEdit: () => void;
  readonly onRemoved: () => void;
  readonly onGivenBack: () => void;
}

/** What only the host of a circle can do: change it, end it by its last day, and take it away or give it back. */
export function HostTools({ circle, onEdit, onRemoved, onGivenBack }: HostToolsProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const { topic, continues } = circle.content;
  const deed = continues === undefined ? "circle.remove" : "circle.giveBack";
  const remove = async (): Promise<void> => {
    if ((await save(() => suite.records.remove(refOfRecord(circle)))) === undefined) return;
    if (deed === "circle.remove") onRemoved();
    else onGivenBack();
  };
  return (
    <section className={styles.tight}>
      <div>
        <Deed words="circle.edit" title={topic} onClick={onEdit} />
      </div>
      <p className={styles.meta}>{messages.text("circle.editNote")}</p>
      <div>
        <Deed words={deed} title={topic} isOff={saving.phase === "saving"} onClick={() => void remove()} />
      </div>
      <p className={styles.meta}>{messages.text(`${deed}Note`)}</p>
      <SaveNotice saving={saving} onAgain={() => void remove()} />
    </section>
  );
}
