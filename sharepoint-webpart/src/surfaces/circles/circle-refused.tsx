import type { CircleDraft, RecordOf } from "@alongside/core";
import { lastDayOf } from "@alongside/core";
import { Button } from "@fluentui/react-components";
import * as React from "react";
import { dayText } from "../../circles/when.ts";
import { useMessages } from "../../components/messages-context.tsx";
import { Notice, SaveNotice } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import type { CircleFormControl } from "./use-circle-form.ts";

interface CircleRefusedProps {
  readonly control: CircleFormControl;
  readonly onTakeStored: (stored: RecordOf<"circle">) => void;
}

interface NotSentProps extends CircleRefusedProps {
  readonly takesOver: boolean;
}

/** Why a form was not sent, with the way on. Who was too late to take over has nothing to put back. */
export function NotSent({ control, takesOver, onTakeStored }: NotSentProps): JSX.Element {
  const messages = useMessages();
  if (takesOver && control.refusal?.kind === "gone") {
    return (
      <Notice glyph="warning" urgent>
        <p>{messages.text("sp.circle.taken")}</p>
      </Notice>
    );
  }
  return (
    <>
      <SaveNotice saving={control.saving} onAgain={() => void control.send()} />
      <CircleRefused control={control} onTakeStored={onTakeStored} />
    </>
  );
}

/** Both versions side by side, or the way to write anew what is gone. */
function CircleRefused({ control: { draft, refusal, send }, onTakeStored }: CircleRefusedProps): JSX.Element | null {
  const messages = useMessages();
  const styles = useStyles();
  if (refusal?.kind === "conflict" && refusal.current.kind === "circle") {
    const { current } = refusal;
    return (
      <div className={styles.apart}>
        <Version words="store.versionHere" plan={{ ...draft, until: lastDayOf(draft) }}>
          <Button onClick={() => void send(current.version)}>{messages.text("store.takeHere")}</Button>
        </Version>
        <Version words="store.versionThere" plan={planOf(current)}>
          <Button onClick={() => onTakeStored(current)}>{messages.text("store.takeThere")}</Button>
        </Version>
      </div>
    );
  }
  if (refusal?.kind !== "gone") return null;
  return (
    <div>
      <Button onClick={() => void send(null)}>{messages.text("do.putBack")}</Button>
    </div>
  );
}

type Plan = Pick<CircleDraft, "topic" | "firstOn" | "begins" | "rhythm" | "where" | "note"> & {
  readonly until: RecordOf<"circle">["content"]["until"];
};

function planOf({ content }: RecordOf<"circle">): Plan {
  return { ...content, note: content.note ?? "", where: content.room ?? content.meetingLink ?? "" };
}

interface VersionProps {
  readonly words: "store.versionHere" | "store.versionThere";
  readonly plan: Plan;
  readonly children: React.ReactNode;
}

function Version({ words, plan: { topic, firstOn, begins, rhythm, where, note, until }, children }: VersionProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const days = `${dayText(firstOn, messages)}, ${begins} – ${dayText(until, messages)}`;
  return (
    <div className={styles.tight}>
      <p className={styles.meta}>{messages.text(words)}</p>
      <p className={styles.title}>
        <bdi>{topic}</bdi>
      </p>
      {[messages.text(`circle.rhythm.${rhythm}`), days, where, note]
        .filter((line) => line.trim() !== "")
        .map((line) => (
          <p key={line}>
            <bdi>{line}</bdi>
          </p>
        ))}
      <div>{children}</div>
    </div>
  );
}
