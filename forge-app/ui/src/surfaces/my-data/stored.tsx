import { isShown, refOfRecord } from "@alongside/core";
import type { StoredRecord } from "@alongside/core";
import { useAlongside } from "../../alongside.tsx";
import { SaveNotice } from "../../components/save-notice.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { useSaving } from "../../use-saving.ts";
import type { Telling } from "./describe-record.ts";
import { describeRecord, readersText, untilText } from "./describe-record.ts";
import { GoneLine, NotRemoved } from "./gone-line.tsx";
import type { Mine } from "./mine.ts";
import { useRemoving } from "./use-removing.ts";
import { useTelling } from "./use-telling.ts";

/** Every record of the person, who can read it, how long it is kept, and the way to remove it. */
export function Stored({ mine }: { readonly mine: Mine }) {
  const messages = useMessages();
  const telling = useTelling(mine);
  const isEmpty = mine.records.length === 0 && mine.removed.length === 0;
  return (
    <>
      {isEmpty ? <p className="al-reading">{messages.text("data.storedNone")}</p> : <Table mine={mine} telling={telling} />}
      <p className="al-reading">{messages.text(isEmpty ? "data.noneAtAll" : "data.none")}</p>
    </>
  );
}

interface TableProps {
  readonly mine: Mine;
  readonly telling: Telling;
}

function Table({ mine, telling }: TableProps) {
  const messages = useMessages();
  return (
    <table className="al-table">
      <thead>
        <tr>
          <th scope="col">{messages.text("data.what")}</th>
          <th scope="col">{messages.text("data.who")}</th>
          <th scope="col">{messages.text("data.until")}</th>
          <th scope="col">
            <span className="al-sr">{messages.text("do.remove")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {mine.records.map((record) => (
          <Row key={refOfRecord(record)} record={record} mine={mine} telling={telling} />
        ))}
        {mine.removed.map(({ record, from }) => (
          <tr key={refOfRecord(record)}>
            <td colSpan={4}>
              <GoneLine record={record} mine={mine} telling={telling} place="stored" focused={from === "stored"} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Row({ record, mine, telling }: TableProps & { readonly record: StoredRecord }) {
  const messages = useMessages();
  const { saving, remove } = useRemoving(record, mine, "stored");
  const { caption, words, more } = describeRecord(record, telling);
  const removeWord = messages.text(record.kind === "ask" ? "do.takeBack" : "do.remove");
  return (
    <tr>
      <td>
        <div className="al-meta">{caption}</div>
        <bdi>{words}</bdi>
        {more.map((line) => (
          <div key={line} className="al-meta">
            <bdi>{line}</bdi>
          </div>
        ))}
        {isShown(record, mine.today) ? null : <Renew record={record} mine={mine} />}
        {record.kind === "ask" ? <div className="al-meta">{messages.text("ask.undoNote")}</div> : null}
        <NotRemoved saving={saving} onAgain={remove} />
      </td>
      <td data-column={messages.text("data.who")}>{readersText(record, telling)}</td>
      <td data-column={messages.text("data.until")}>{untilText(record, telling)}</td>
      <td>
        <button
          type="button"
          className="al-link"
          aria-label={messages.text(record.kind === "ask" ? "sr.takeBackItem" : "sr.removeItem", { title: words })}
          autoFocus={mine.returned?.id === record.id && mine.returned.to === "stored"}
          disabled={saving.phase === "saving"}
          onClick={remove}
        >
          {removeWord}
        </button>
      </td>
    </tr>
  );
}

/** Half a year has passed: others are no longer shown it, and its owner is asked whether it still holds. */
function Renew({ record, mine }: { readonly record: StoredRecord; readonly mine: Mine }) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const renew = async (): Promise<void> => {
    const saved = await save(async () => {
      const result = await suite.records.save(record);
      return !result.ok && result.error.kind === "conflict" ? { ok: true as const, value: result.error.current } : result;
    });
    if (saved !== undefined) mine.put(saved);
  };
  return (
    <div className="al-sunken">
      <p>{messages.text("offer.renew")}</p>
      <div>
        <button type="button" className="al-button al-button-small" disabled={saving.phase === "saving"} onClick={() => void renew()}>
          {messages.text("offer.still")}
        </button>
      </div>
      <SaveNotice saving={saving} onAgain={() => void renew()} />
    </div>
  );
}
