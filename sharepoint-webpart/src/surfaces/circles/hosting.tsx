import type { CircleSeen } from "@alongside/core";
import { Button } from "@fluentui/react-components";
import * as React from "react";
import { Sentence, useMessages } from "../../components/messages-context.tsx";
import { SaveNotice } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import { useAlongside } from "../alongside-context.tsx";
import { Deed } from "../shared/deed.tsx";
import { useSaving } from "../use-saving.ts";
import { useNameOf } from "./seats.tsx";

interface LeftOpenProps {
  readonly seen: CircleSeen;
  readonly onChange: () => void;
}

/** Lets whoever sits there host from here on. Nobody is asked by name: on SharePoint the whole site could read whom. */
export function LeftOpen({ seen: { circle, seated, host, isHost }, onChange }: LeftOpenProps): JSX.Element | null {
  const messages = useMessages();
  const styles = useStyles();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const [question, setQuestion] = React.useState(() => crypto.randomUUID());
  const { topic, handsOver } = circle.content;
  const isOpen = handsOver !== undefined;
  const change = async (): Promise<void> => {
    if ((await save(() => suite.circles.leaveOpen(circle, isOpen ? null : question))) === undefined) return;
    setQuestion(crypto.randomUUID());
    onChange();
  };
  // When the circle has ended nobody is seated.
  if (!isHost || seated.length === 0 || (!isOpen && seated.every((person) => person === host))) return null;
  return (
    <section className={styles.tight}>
      <div role="status">{isOpen ? <p className={styles.reading}>{messages.text("sp.circle.leftOpen")}</p> : null}</div>
      <div>
        <Deed
          words={isOpen ? "do.takeBack" : "circle.handOver"}
          title={topic}
          isOff={saving.phase === "saving"}
          onClick={() => void change()}
        />
      </div>
      {isOpen ? null : <p className={styles.meta}>{messages.text("sp.circle.leaveOpenNote")}</p>}
      <SaveNotice saving={saving} onAgain={() => void change()} />
    </section>
  );
}

interface TakeUpProps {
  readonly seen: CircleSeen;
  /** opens the form with which somebody hosts from here on */
  readonly onTakeOver: () => void;
}

/** What one who sits there is shown while hosting is left open. */
export function TakeUp({ seen: { circle, isHost, mine }, onTakeOver }: TakeUpProps): JSX.Element | null {
  const messages = useMessages();
  const styles = useStyles();
  const nameOf = useNameOf();
  if (isHost || mine?.part !== "seat" || circle.content.handsOver === undefined) return null;
  return (
    <div className={styles.tight}>
      <p>
        <Sentence of="sp.circle.open" values={{ name: <bdi>{nameOf(circle.owner)}</bdi> }} />
      </p>
      <p className={styles.meta}>{messages.text("sp.circle.openNote")}</p>
      <div>
        <Button aria-label={`${messages.text("circle.askedYes")}: ${circle.content.topic}`} onClick={onTakeOver}>
          {messages.text("circle.askedYes")}
        </Button>
      </div>
    </div>
  );
}
