import { refOfRecord } from "@alongside/core";
import type { RecordOf } from "@alongside/core";
import * as React from "react";
import { dayText } from "../../circles/when.ts";
import { Sentence, useMessages } from "../../components/messages-context.tsx";
import { SaveNotice } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import { useAlongside } from "../alongside-context.tsx";
import { Deed } from "../shared/deed.tsx";
import { useSaving } from "../use-saving.ts";
import type { CoffeeShown } from "./look-at-coffee.ts";

type Met = RecordOf<"met">;

interface RecentlyMetProps {
  readonly shown: CoffeeShown;
  readonly onChange: () => void;
}

/** With the name as it was shown, which nothing looks up any more once the line is removed. */
interface Line {
  readonly met: Met;
  readonly name: string;
}

/** Whom one met, as this browser keeps it; folded. What was removed can be put back until the page is left. */
export function RecentlyMet({ shown: { met, nameOf }, onChange }: RecentlyMetProps): JSX.Element | null {
  const messages = useMessages();
  const styles = useStyles();
  const [removed, setRemoved] = React.useState<readonly Line[]>([]);
  const [touched, setTouched] = React.useState("");
  const keyOf = ({ content }: Met): string => `${content.person} ${content.week}`;
  const there = new Set(met.map(keyOf));
  const lines: readonly Line[] = [
    ...met.map((one) => ({ met: one, name: nameOf(one.content.person) ?? messages.text("sp.coffee.unnamed") })),
    ...removed.filter((one) => !there.has(keyOf(one.met))),
  ];
  if (lines.length === 0) return null;
  const collator = new Intl.Collator(messages.language);
  const inOrder = [...lines].sort(
    (one, other) => collator.compare(other.met.content.week, one.met.content.week) || collator.compare(one.name, other.name),
  );
  return (
    <details>
      <summary className={styles.meta}>{messages.text("coffee.recent")}</summary>
      <div className={styles.section}>
        <p className={styles.meta}>{messages.text("sp.coffee.recentNote")}</p>
        <ul className={styles.section}>
          {inOrder.map((line) => (
            <li key={`${keyOf(line.met)} ${String(there.has(keyOf(line.met)))}`}>
              <MetLine
                line={line}
                isThere={there.has(keyOf(line.met))}
                isTouched={touched === keyOf(line.met)}
                onDone={(wasRemoved) => {
                  if (wasRemoved) setRemoved((before) => [...before.filter((one) => keyOf(one.met) !== keyOf(line.met)), line]);
                  setTouched(keyOf(line.met));
                  onChange();
                }}
              />
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

interface MetLineProps {
  readonly line: Line;
  /** false when it was removed just now */
  readonly isThere: boolean;
  /** it was changed last, so one goes on here */
  readonly isTouched: boolean;
  readonly onDone: (wasRemoved: boolean) => void;
}

function MetLine({ line: { met, name }, isThere, isTouched, onDone }: MetLineProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const [id] = React.useState(() => crypto.randomUUID());
  const button = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => {
    if (isTouched) button.current?.focus();
  }, [isTouched]);
  const run = async (): Promise<void> => {
    const written = isThere
      ? await save(() => suite.records.remove(refOfRecord(met)))
      : await save(() => suite.records.save({ kind: "met", id, version: null, content: met.content }));
    if (written !== undefined) onDone(isThere);
  };
  return (
    <>
      <div className={styles.row}>
        <span role={isThere ? undefined : "status"}>
          {isThere ? <bdi>{name}</bdi> : <Sentence of="data.removed" values={{ title: <bdi>{name}</bdi> }} />}{" "}
          <span className={styles.meta}>{messages.text("coffee.week", { date: dayText(met.content.week, messages) })}</span>
        </span>
        <Deed
          words={isThere ? "do.remove" : "do.putBack"}
          title={name}
          isOff={saving.phase === "saving"}
          buttonRef={button}
          onClick={() => void run()}
        />
      </div>
      <SaveNotice saving={saving} onAgain={() => void run()} />
    </>
  );
}
