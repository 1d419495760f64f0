import { PortError, createPutAside, dayOf } from "@alongside/core";
import type { ErasureReceipt, RecordRefusal } from "@alongside/core";
import { useEffect, useId, useRef, useState } from "react";
import type { FormEvent } from "react";
import { useAlongside } from "../../alongside.tsx";
import { browserClock } from "../../clock.ts";
import { refusalText } from "../../components/save-notice.tsx";
import { browserStorage } from "../../browser-storage.ts";
import { begunCircles, begunMemories, begunPublishing, begunQuestions, begunShares } from "../../drafts.ts";
import { TroubleNotice } from "../../components/trouble-notice.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { saveAsFile } from "../../save-as-file.ts";
import { inOneLine } from "./describe-record.ts";
import type { Mine } from "./mine.ts";
import { useTelling } from "./use-telling.ts";

type State =
  | { readonly phase: "idle" | "not-ticked" | "erasing" | "half-way" }
  | { readonly phase: "refused"; readonly refusal: RecordRefusal }
  | { readonly phase: "erased"; readonly receipt: ErasureReceipt; readonly lines: readonly string[] };

interface ErasingControl {
  readonly state: State;
  readonly erase: () => Promise<void>;
  /** the next press is a new one */
  readonly settle: (phase: "idle" | "not-ticked") => void;
}

function useErasing(mine: Mine): ErasingControl {
  const { suite, me } = useAlongside();
  const [state, setState] = useState<State>({ phase: "idle" });
  // Interrupted, the store may already have removed what the receipt of the next call would list.
  const before = useRef(mine.records);
  const telling = useTelling(mine);
  const erase = async (): Promise<void> => {
    if (state.phase !== "half-way") before.current = mine.records;
    setState({ phase: "erasing" });
    try {
      const erased = await suite.records.eraseMine();
      if (!erased.ok) {
        setState({ phase: "refused", refusal: erased.error });
        return;
      }
      mine.erased();
      begunQuestions(me).dropAll();
      begunShares(me).dropAll();
      begunPublishing(me).dropAll();
      begunCircles(me).dropAll();
      begunMemories(me).dropAll();
      createPutAside(browserStorage(), me).dropAll();
      const receipt = wholeReceipt(erased.value, before.current);
      // Said now: names are looked up only as long as an entry holds them.
      setState({ phase: "erased", receipt, lines: receipt.erased.map((record) => inOneLine(record, telling)) });
    } catch (error) {
      if (!(error instanceof PortError)) throw error;
      setState({ phase: "half-way" });
      mine.again();
    }
  };
  return { state, erase, settle: (phase) => setState({ phase }) };
}

/** Erases everything of the person, with a tick and a press, and says what went and what stays. */
export function Erase({ mine }: { readonly mine: Mine }) {
  const messages = useMessages();
  const id = useId();
  const [isTicked, setTicked] = useState(false);
  const { state, erase, settle } = useErasing(mine);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isTicked) settle("not-ticked");
    else if (state.phase !== "erasing") void erase().then(() => setTicked(false));
  };
  const refusal = state.phase === "refused" ? refusalText(state.refusal, messages) : null;
  return (
    <section className="al-box">
      <h2>{messages.text("data.erase")}</h2>
      <p className="al-reading">
        {messages.text("data.eraseNote")} {messages.text("data.eraseOthers")} {messages.text("data.eraseDrafts")}
      </p>
      <form className="al-section" onSubmit={submit} noValidate>
        <label className="al-choice">
          <input
            type="checkbox"
            checked={isTicked}
            aria-describedby={`${id}-said`}
            onChange={(event) => {
              setTicked(event.currentTarget.checked);
              settle("idle");
            }}
          />
          <span>{messages.text("data.eraseConfirm")}</span>
        </label>
        <div>
          <button type="submit" className="al-button al-button-danger">
            {messages.text("data.erase")}
          </button>
        </div>
        <div id={`${id}-said`} className="al-hint" role="status">
          {state.phase === "not-ticked" ? messages.text("data.eraseTick") : null}
          {state.phase === "erasing" ? messages.text("data.erasing") : null}
          {refusal}
        </div>
      </form>
      {state.phase === "half-way" ? (
        <TroubleNotice sentence={messages.text("data.eraseHalfWay")} onAgain={() => void erase()} againWord="data.goOn" />
      ) : null}
      {state.phase === "erased" ? <Receipt receipt={state.receipt} lines={state.lines} /> : null}
    </section>
  );
}

/** What is certainly gone: what the last call erased, and what was there before an interrupted one. */
function wholeReceipt(receipt: ErasureReceipt, before: Mine["records"]): ErasureReceipt {
  const listed = new Set(receipt.erased.map(({ kind, id }) => `${kind} ${id}`));
  return { ...receipt, erased: [...before.filter(({ kind, id }) => !listed.has(`${kind} ${id}`)), ...receipt.erased] };
}

function Receipt({ receipt, lines }: { readonly receipt: ErasureReceipt; readonly lines: readonly string[] }) {
  const messages = useMessages();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []);
  return (
    <div className="al-section">
      <p ref={line} tabIndex={-1} role="status">
        {messages.text("data.erased")}
      </p>
      {lines.length === 0 ? null : (
        <>
          <p>{messages.text("data.erasedList")}</p>
          <ul className="al-bullets">
            {lines.map((said, index) => (
              <li key={index}>
                <bdi>{said}</bdi>
              </li>
            ))}
          </ul>
          <div>
            <button
              type="button"
              className="al-button"
              onClick={() => saveAsFile(`alongside-erased-${dayOf(browserClock.now())}.json`, receipt)}
            >
              {messages.text("data.erasedFile")}
            </button>
          </div>
        </>
      )}
      <p className="al-reading">{messages.text("data.erasedStays")}</p>
    </div>
  );
}
