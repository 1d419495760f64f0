import type { CircleRecords } from "@alongside/core";
import { Button } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { Hosting } from "./hosting.tsx";
import { useBegunProposals } from "./use-begun-proposals.ts";
import { VolunteerForm } from "./volunteer-form.tsx";

export interface RoundsProps {
  /** those of the site */
  readonly circles: readonly CircleRecords[];
  /** circles were proposed */
  readonly onChange: () => void;
}

/** Forming circles of those who put themselves forward: what they write goes by a file, because no place of a site is read by two people alone. */
export function Rounds({ circles, onChange }: RoundsProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const begun = useBegunProposals();
  const [part, setPart] = React.useState<"volunteer" | "host" | null>(begun.read() === null ? null : "host");
  const buttons = React.useRef<HTMLDivElement>(null);
  const [wasLeft, setLeft] = React.useState(false);
  React.useEffect(() => {
    if (part === null && wasLeft) buttons.current?.querySelector("button")?.focus();
  }, [part, wasLeft]);
  const leave = (): void => {
    setLeft(true);
    setPart(null);
  };
  return (
    <section className={styles.section} aria-label={messages.text("round.title")}>
      <p className={styles.reading}>{messages.text("sp.round.lead")}</p>
      {part === "volunteer" ? (
        <VolunteerForm onBack={leave} />
      ) : part === "host" ? (
        <Hosting circles={circles} begun={begun} onBack={leave} onChange={onChange} />
      ) : (
        <div className={styles.row} ref={buttons}>
          <Button onClick={() => setPart("volunteer")}>{messages.text("round.volunteer")}</Button>
          <Button appearance="transparent" onClick={() => setPart("host")}>
            {messages.text("sp.round.host")}
          </Button>
        </div>
      )}
    </section>
  );
}
