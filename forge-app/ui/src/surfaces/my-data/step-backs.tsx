import { ofKind, refOfRecord } from "@alongside/core";
import type { RecordOf } from "@alongside/core";
import { useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { SaveNotice } from "../../components/save-notice.tsx";
import { dayText } from "../../messages/day-text.ts";
import { useMessages } from "../../messages/messages.tsx";
import { useSaving } from "../../use-saving.ts";
import { stepBackText } from "./describe-record.ts";
import { GoneLine, NotRemoved } from "./gone-line.tsx";
import type { Mine } from "./mine.ts";
import { StepBackForm } from "./step-back-form.tsx";
import { useRemoving } from "./use-removing.ts";
import { useTelling } from "./use-telling.ts";

type StepBack = RecordOf<"stepBack">;

/** What somebody is not to be suggested for: pages and topics, or anything at all. */
export function StepBacks({ mine }: { readonly mine: Mine }) {
  const messages = useMessages();
  const telling = useTelling(mine);
  const stepBacks = ofKind(mine.records, "stepBack");
  const some = stepBacks.filter(({ content }) => content.from !== "everything");
  const gone = mine.removed.filter(({ record }) => record.kind === "stepBack");
  return (
    <>
      <div className="al-field">
        <span className="al-label" id="step-back">
          {messages.text("data.stepBack")}
        </span>
        {some.length === 0 ? null : (
          <ul className="al-row" aria-labelledby="step-back">
            {some.map((record) => (
              <Chip key={record.id} record={record} mine={mine} />
            ))}
          </ul>
        )}
        {gone.map(({ record, from }) => (
          <GoneLine key={refOfRecord(record)} record={record} mine={mine} telling={telling} place="calm" focused={from === "calm"} />
        ))}
        <StepBackForm mine={mine} />
      </div>
      <NotAtAll everything={stepBacks.find(({ content }) => content.from === "everything")} mine={mine} />
    </>
  );
}

function Chip({ record, mine }: { readonly record: StepBack; readonly mine: Mine }) {
  const messages = useMessages();
  const telling = useTelling(mine);
  const { saving, remove } = useRemoving(record, mine, "calm");
  const title = stepBackText(record, telling);
  const { until } = record.content;
  return (
    <li>
      <span className="al-chip">
        <bdi>{title}</bdi>
        {until === undefined ? null : (
          <span className="al-meta">
            {messages.text("data.stepBackUntil", { date: dayText(until, mine.today, telling.locale, messages) })}
          </span>
        )}
        <button
          type="button"
          className="al-link"
          aria-label={messages.text("sr.removeItem", { title })}
          autoFocus={mine.returned?.id === record.id && mine.returned.to === "calm"}
          disabled={saving.phase === "saving"}
          onClick={remove}
        >
          {messages.text("do.remove")}
        </button>
      </span>
      <NotRemoved saving={saving} onAgain={remove} />
    </li>
  );
}

/** Saved as soon as it is ticked, and removed as soon as it is not. */
function NotAtAll({ everything, mine }: { readonly everything: StepBack | undefined; readonly mine: Mine }) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const [id, setId] = useState(() => crypto.randomUUID());
  const [said, setSaid] = useState("");
  const [wanted, setWanted] = useState<boolean | null>(null);
  const adding = useSaving();
  const removing = useSaving();
  const isStored = everything !== undefined;
  const add = async (): Promise<void> => {
    const saved = await adding.save(async () => {
      const result = await suite.records.save({ kind: "stepBack", id, version: null, content: { from: "everything" } });
      return !result.ok && result.error.kind === "already-there" ? { ok: true as const, value: result.error.existing } : result;
    });
    if (saved === undefined) return;
    mine.put(saved);
    setId(crypto.randomUUID());
    setSaid(messages.text("store.saved"));
  };
  const remove = async (record: StepBack): Promise<void> => {
    if ((await removing.save(() => suite.records.remove(refOfRecord(record)))) !== null) return;
    mine.drop(record);
    setSaid(messages.text("store.saved"));
  };
  const change = async (): Promise<void> => {
    if (wanted !== null) return;
    setSaid("");
    setWanted(!isStored);
    await (everything === undefined ? add() : remove(everything));
    setWanted(null);
  };
  return (
    <div>
      <label className="al-choice">
        {/* While it is saved it stands as it was chosen; what failed stands as it is stored. */}
        <input type="checkbox" checked={wanted ?? isStored} onChange={() => void change()} />
        <span>{messages.text("data.stepBackAll")}</span>
      </label>
      <p className="al-hint" role="status">
        {said}
      </p>
      <SaveNotice saving={adding.saving} onAgain={() => void change()} />
      <NotRemoved saving={removing.saving} onAgain={() => void change()} />
    </div>
  );
}
