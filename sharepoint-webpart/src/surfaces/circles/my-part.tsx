import { Button } from "@fluentui/react-components";
import * as React from "react";
import type { CircleShown } from "../../circles/look-at-circles.ts";
import { dayText } from "../../circles/when.ts";
import { useMessages } from "../../components/messages-context.tsx";
import { SaveNotice } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import { Deed } from "../shared/deed.tsx";
import type { PartControl } from "./use-part.ts";
import { usePart } from "./use-part.ts";

interface MyPartProps {
  readonly shown: CircleShown;
  readonly onChange: () => void;
}

const YOURS = { seat: "circle.yours", waiting: "circle.youWait", listening: "circle.youListen" } as const;
const GIVE_UP = { seat: "circle.leave", waiting: "circle.leaveWaiting", listening: "circle.stopListening" } as const;
const GIVEN_UP = { seat: "circle.left", waiting: "sp.circle.notWaiting", listening: "sp.circle.notListening" } as const;

/** One's own part in a circle: taken and given up with one click each. Nothing is asked, and nothing stays of it. */
export function MyPart({ shown, onChange }: MyPartProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { seen } = shown;
  const control = usePart(shown, onChange);
  const { act, saving, isBusy } = control;
  const part = seen.mine?.part ?? null;
  const { topic } = seen.circle.content;
  return (
    <div className={styles.tight} ref={control.element}>
      <div className={styles.row}>
        {part === "seat" || part === "waiting" ? null : <Join control={control} isFull={seen.freeSeats === 0} topic={topic} />}
        {part === null ? (
          <Button
            appearance="transparent"
            disabledFocusable={isBusy}
            aria-label={`${messages.text("circle.listen")}: ${topic}`}
            onClick={() => act("listen")}
          >
            {messages.text("circle.listen")}
          </Button>
        ) : null}
        <Said control={control} shown={shown} />
      </div>
      {part === null && seen.freeSeats === 0 ? <p className={styles.meta}>{messages.text("circle.full")}</p> : null}
      <Stay control={control} shown={shown} />
      <SaveNotice saving={saving} onAgain={control.again} />
    </div>
  );
}

interface PartProps {
  readonly control: PartControl;
  readonly shown: CircleShown;
}

/** The part one has, or gave up just now, with the way out of it or back to it. */
function Said({ control: { act, isBusy, left, isUndoExact }, shown: { seen } }: PartProps): JSX.Element {
  const messages = useMessages();
  const part = seen.mine?.part ?? null;
  const { topic } = seen.circle.content;
  const givenUp = left === null ? "" : messages.text(GIVEN_UP[left]);
  return (
    <>
      <span role="status" className={useStyles().meta}>
        {part === null ? givenUp : messages.text(YOURS[part])}
      </span>
      {part === null ? null : <Deed words={GIVE_UP[part]} title={topic} isOff={isBusy} onClick={() => act("leave")} />}
      {part === null && left !== null && isUndoExact ? (
        <Deed words="do.undo" title={topic} isOff={isBusy} onClick={() => act(left === "listening" ? "listen" : "join")} />
      ) : null}
    </>
  );
}

interface JoinProps {
  readonly control: PartControl;
  readonly isFull: boolean;
  readonly topic: string;
}

function Join({ control: { act, isBusy }, isFull, topic }: JoinProps): JSX.Element {
  const messages = useMessages();
  const words = messages.text(isFull ? "circle.wait" : "circle.join");
  return (
    <Button aria-label={`${words}: ${topic}`} disabledFocusable={isBusy} onClick={() => act("join")}>
      {words}
    </Button>
  );
}

/** A circle that goes on for longer asks each of its people. */
function Stay({ control: { act, isBusy, hasStayed }, shown: { seen } }: PartProps): JSX.Element | null {
  const messages = useMessages();
  const styles = useStyles();
  const date = dayText(seen.circle.content.until, messages);
  if (hasStayed) {
    return (
      <p role="status" className={styles.meta}>
        {messages.text("circle.stayed", { date })}
      </p>
    );
  }
  if (seen.mine?.isToBeRenewed !== true) return null;
  return (
    <>
      <p className={styles.meta}>{messages.text("circle.stayNote", { date })}</p>
      <div>
        <Button
          aria-label={`${messages.text("circle.stay")}: ${seen.circle.content.topic}`}
          disabledFocusable={isBusy}
          onClick={() => act("stay")}
        >
          {messages.text("circle.stay")}
        </Button>
      </div>
    </>
  );
}
