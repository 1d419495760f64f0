import { Button } from "@fluentui/react-components";
import * as React from "react";
import { BothVersions } from "../../components/both-versions.tsx";
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
  if (refusal?.kind === "conflict" && refusal.current.kind === "resource") {
    const { current } = refusal;
    return (
      <BothVersions
        here={<Version title={title} why={form.why} />}
        stored={<Version title={current.content.title ?? title} why={current.content.why} />}
        onHere={() => void send(current.version)}
        onStored={onTakeStored}
      />
    );
  }
  if (refusal?.kind !== "gone") return null;
  return (
    <div>
      <Button onClick={() => void send(null)}>{messages.text("do.putBack")}</Button>
    </div>
  );
}

function Version({ title, why }: { readonly title: string; readonly why: string }): JSX.Element {
  const styles = useStyles();
  return (
    <>
      <p className={styles.title}>
        <bdi>{title}</bdi>
      </p>
      <p>
        <bdi>{why}</bdi>
      </p>
    </>
  );
}
