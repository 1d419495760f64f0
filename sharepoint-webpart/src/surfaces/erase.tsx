import { PortError, dayOf } from "@alongside/core";
import type { ErasureReceipt } from "@alongside/core";
import { Button, Checkbox, Link } from "@fluentui/react-components";
import * as React from "react";
import { dropOwnDrafts } from "../browser/own-drafts.ts";
import { saveAsFile } from "../browser/save-as-file.ts";
import { useMessages } from "../components/messages-context.tsx";
import { Notice } from "../components/notice.tsx";
import { useStyles } from "../components/styles.ts";
import { useAlongside } from "./alongside-context.tsx";

export interface EraseProps {
  readonly onChange: () => void;
}

type State =
  { readonly phase: "idle" | "not-ticked" | "erasing" | "half-way" } | { readonly phase: "erased"; readonly receipt: ErasureReceipt };

/** Erases everything of the person on this site and in this browser, with a tick and a press, and says what stays. */
export function Erase({ onChange }: EraseProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { state, erase, settle } = useErasing(onChange);
  const [isTicked, setTicked] = React.useState(false);
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (!isTicked) settle("not-ticked");
    else if (state.phase !== "erasing") void erase().then(() => setTicked(false));
  };
  return (
    <form className={styles.section} onSubmit={submit} noValidate aria-busy={state.phase === "erasing"}>
      <h4>{messages.text("data.erase")}</h4>
      <p className={styles.reading}>{messages.text("sp.own.eraseNote")}</p>
      <Checkbox
        label={messages.text("data.eraseConfirm")}
        checked={isTicked}
        onChange={(_event, data) => {
          setTicked(data.checked === true);
          settle("idle");
        }}
      />
      <div>
        <Button type="submit" size="small">
          {messages.text("data.erase")}
        </Button>
      </div>
      <div role="status" className={styles.meta}>
        {state.phase === "not-ticked" ? messages.text("data.eraseTick") : null}
        {state.phase === "erasing" ? messages.text("data.erasing") : null}
      </div>
      {state.phase === "half-way" ? (
        <Notice glyph="warning" urgent>
          <p>{messages.text("data.eraseHalfWay")}</p>
          <Link as="button" type="button" onClick={() => void erase()}>
            {messages.text("data.goOn")}
          </Link>
        </Notice>
      ) : null}
      {state.phase === "erased" ? <Receipt receipt={state.receipt} /> : null}
    </form>
  );
}

interface ErasingControl {
  readonly state: State;
  readonly erase: () => Promise<void>;
  /** the next press is a new one */
  readonly settle: (phase: "idle" | "not-ticked") => void;
}

function useErasing(onChange: () => void): ErasingControl {
  const { suite, me, surroundings } = useAlongside();
  const [state, setState] = React.useState<State>({ phase: "idle" });
  // Interrupted, some of it is gone already when the next call says what it erased.
  const gone = React.useRef(new Map<string, ErasureReceipt["erased"][number]>());
  const erase = async (): Promise<void> => {
    if (state.phase !== "half-way") gone.current.clear();
    setState({ phase: "erasing" });
    try {
      for (const record of await suite.records.find({ of: "me" })) gone.current.set(`${record.kind} ${record.id}`, record);
      const erased = await suite.records.eraseMine();
      // Whoever sees the card is signed in; nothing else is refused.
      if (!erased.ok) throw new PortError("forbidden", `Erasing was refused: ${erased.error.kind}`);
      for (const record of erased.value.erased) gone.current.set(`${record.kind} ${record.id}`, record);
      dropOwnDrafts(surroundings.storage, me);
      setState({ phase: "erased", receipt: { ...erased.value, erased: [...gone.current.values()] } });
      onChange();
    } catch (error) {
      if (!(error instanceof PortError)) throw error;
      setState({ phase: "half-way" });
    }
  };
  return { state, erase, settle: (phase) => setState({ phase }) };
}

function Receipt({ receipt }: { readonly receipt: ErasureReceipt }): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { ports } = useAlongside();
  const line = React.useRef<HTMLParagraphElement>(null);
  React.useEffect(() => line.current?.focus(), []);
  return (
    <div className={styles.tight}>
      <p ref={line} tabIndex={-1} role="status">
        {messages.text("data.erased")}
      </p>
      {receipt.erased.length === 0 ? null : (
        <div>
          <Button size="small" onClick={() => saveAsFile(`alongside-erased-${dayOf(ports.clock.now())}.json`, receipt)}>
            {messages.text("data.erasedFile")}
          </Button>
        </div>
      )}
      <p className={styles.meta}>{messages.text("data.erasedStays")}</p>
      <p className={styles.meta}>{messages.text("sp.own.eraseShown")}</p>
    </div>
  );
}
