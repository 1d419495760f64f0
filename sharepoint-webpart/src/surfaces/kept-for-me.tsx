import { PortError } from "@alongside/core";
import { Button } from "@fluentui/react-components";
import * as React from "react";
import { saveAsFile } from "../browser/save-as-file.ts";
import { useMessages } from "../components/messages-context.tsx";
import { useStyles } from "../components/styles.ts";
import { useAlongside } from "./alongside-context.tsx";
import { EraseLater } from "./erase-later.tsx";

type Outcome = "data.exported" | "data.exportFailed" | "data.importBad" | "data.importFailed" | "data.importEmpty" | "store.saved";

/** What is in this browser only: taken along as a file, and brought back from one; and everything of the person, erased. */
export function KeptForMe({ onChange }: { readonly onChange: () => void }): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { suite } = useAlongside();
  const [outcome, setOutcome] = React.useState<Outcome | null>(null);
  const [wasOpened, setOpened] = React.useState(false);
  const file = React.useRef<HTMLInputElement>(null);
  const run = (work: () => Promise<Outcome>, failed: Outcome): void => {
    work().then(setOutcome, (error: unknown) => {
      if (!(error instanceof PortError)) throw error;
      setOutcome(failed);
    });
  };
  const takeAlong = async (): Promise<Outcome> => {
    saveAsFile("alongside.json", await suite.privacy.exportMyData());
    return "data.exported";
  };
  const bringBack = async (chosen: File): Promise<Outcome> => {
    const result = await suite.privacy.importMyData(await chosen.text());
    if (!result.ok) return "data.importBad";
    onChange();
    return "store.saved";
  };
  const choose = (event: React.ChangeEvent<HTMLInputElement>): void => {
    const [chosen] = event.target.files ?? [];
    if (chosen !== undefined) run(() => bringBack(chosen), "data.importFailed");
    event.target.value = "";
  };
  return (
    <details onToggle={() => setOpened(true)}>
      <summary className={styles.meta}>{messages.text("sp.own.title")}</summary>
      <div className={styles.section}>
        <p className={styles.reading}>{messages.text("people.whereSharePoint")}</p>
        <div className={styles.row}>
          <Button size="small" onClick={() => run(takeAlong, "data.exportFailed")}>
            {messages.text("data.exportJson")}
          </Button>
          <Button size="small" onClick={() => file.current?.click()}>
            {messages.text("data.import")}
          </Button>
          <input ref={file} type="file" accept="application/json" hidden aria-label={messages.text("data.importFile")} onChange={choose} />
          <span role="status" className={styles.meta}>
            {outcome === null ? "" : messages.text(outcome)}
          </span>
        </div>
        {wasOpened ? <EraseLater onChange={onChange} /> : null}
      </div>
    </details>
  );
}
