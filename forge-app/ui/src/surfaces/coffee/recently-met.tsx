import type { RecordOf } from "@alongside/core";
import { dayOf, refOfRecord } from "@alongside/core";
import { useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { browserClock } from "../../clock.ts";
import { SaveNotice } from "../../components/save-notice.tsx";
import { dayText } from "../../messages/day-text.ts";
import { useMessages } from "../../messages/messages.tsx";
import { useSaving } from "../../use-saving.ts";
import type { MyCoffeeSeen } from "./use-my-coffee.ts";

type Met = RecordOf<"met">;

/** With the name as it was shown, which nothing looks up any more once the line is removed. */
interface Line {
  readonly met: Met;
  readonly name: string;
}

interface RecentlyMetProps {
  readonly mine: MyCoffeeSeen;
  readonly onChanged: () => void;
}

/** Whom one met, as one kept it for oneself; folded. What was removed can be put back until the page is left. */
export function RecentlyMet({ mine, onChanged }: RecentlyMetProps) {
  const messages = useMessages();
  const [removed, setRemoved] = useState<readonly Line[]>([]);
  const [touched, setTouched] = useState("");
  const keyOf = ({ content }: Met): string => `${content.person} ${content.week}`;
  const there = new Set(mine.met.map(keyOf));
  const lines: readonly Line[] = [
    ...mine.met.map((met) => ({ met, name: mine.nameOf(met.content.person) })),
    ...removed.filter(({ met }) => !there.has(keyOf(met))),
  ];
  if (lines.length === 0) return null;
  const collator = new Intl.Collator(messages.language);
  const inOrder = lines.toSorted(
    (one, other) => collator.compare(other.met.content.week, one.met.content.week) || collator.compare(one.name, other.name),
  );
  const changed = (met: Met): void => {
    setTouched(keyOf(met));
    onChanged();
  };
  return (
    <details>
      <summary>{messages.text("coffee.recent")}</summary>
      <div className="al-section">
        <p className="al-hint">{messages.text("coffee.recentNote")}</p>
        <ul className="al-entries">
          {inOrder.map(({ met, name }) => (
            <li key={`${keyOf(met)} ${String(there.has(keyOf(met)))}`}>
              <MetLine
                met={met}
                name={name}
                isThere={there.has(keyOf(met))}
                isTouched={touched === keyOf(met)}
                onRemoved={() => {
                  setRemoved((before) => [...before.filter((one) => keyOf(one.met) !== keyOf(met)), { met, name }]);
                  changed(met);
                }}
                onPutBack={() => changed(met)}
              />
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

interface MetLineProps {
  readonly met: Met;
  readonly name: string;
  /** false when it was removed just now */
  readonly isThere: boolean;
  /** it was changed last, so one goes on here */
  readonly isTouched: boolean;
  readonly onRemoved: () => void;
  readonly onPutBack: () => void;
}

function MetLine({ met, name, isThere, isTouched, onRemoved, onPutBack }: MetLineProps) {
  const messages = useMessages();
  const { suite, host } = useAlongside();
  const { saving, save } = useSaving();
  const [id] = useState(() => crypto.randomUUID());
  const date = dayText(met.content.week, dayOf(browserClock.now()), host.locale, messages);
  const remove = async (): Promise<void> => {
    if ((await save(() => suite.records.remove(refOfRecord(met)))) !== undefined) onRemoved();
  };
  const putBack = async (): Promise<void> => {
    if ((await save(() => suite.records.save({ kind: "met", id, version: null, content: met.content }))) !== undefined) onPutBack();
  };
  const deed = isThere ? remove : putBack;
  const words = messages.text(isThere ? "do.remove" : "do.putBack");
  return (
    <>
      <div className={`al-row al-row-apart${isThere ? "" : " al-gone"}`}>
        <p role={isThere ? undefined : "status"}>
          {isThere ? <bdi>{name}</bdi> : messages.rich("data.removed", { title: <bdi>{name}</bdi> })}{" "}
          <span className="al-hint">{messages.text("coffee.week", { date })}</span>
        </p>
        <button
          type="button"
          className="al-link"
          aria-label={`${words}: ${name}`}
          aria-disabled={saving.phase === "saving"}
          autoFocus={isTouched}
          onClick={() => void deed()}
        >
          {words}
        </button>
      </div>
      <SaveNotice saving={saving} onAgain={() => void deed()} />
    </>
  );
}
