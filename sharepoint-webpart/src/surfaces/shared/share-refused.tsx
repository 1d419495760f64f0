import { Button } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import type { ShareFormControl } from "./use-share-form.ts";

interface ShareRefusedProps {
  readonly control: ShareFormControl;
  readonly onTakeStored: () => void;
}

/** Both versions side by side, or the way to write anew what is gone. */
export function ShareRefused({ control: { form, title, refusal, send }, onTakeStored }: ShareRefusedProps): JSX.Element | null {
  const messages = useMessages();
  const styles = useStyles();
  if (refusal?.kind === "conflict" && refusal.current.kind === "resource") {
    const { current } = refusal;
    return (
      <div className={styles.apart}>
        <Version words="store.versionHere" title={title} why={form.why}>
          <Button onClick={() => void send(current.version)}>{messages.text("store.takeHere")}</Button>
        </Version>
        <Version words="store.versionThere" title={current.content.title ?? title} why={current.content.why}>
          <Button onClick={onTakeStored}>{messages.text("store.takeThere")}</Button>
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

interface VersionProps {
  readonly words: "store.versionHere" | "store.versionThere";
  readonly title: string;
  readonly why: string;
  readonly children: React.ReactNode;
}

function Version({ words, title, why, children }: VersionProps): JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.tight}>
      <p className={styles.meta}>{useMessages().text(words)}</p>
      <p className={styles.title}>
        <bdi>{title}</bdi>
      </p>
      <p>
        <bdi>{why}</bdi>
      </p>
      <div>{children}</div>
    </div>
  );
}
