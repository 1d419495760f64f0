import { PortError, isCircleKind, isSharingKind, refOfRecord } from "@alongside/core";
import type { CircleKind, MyDataImport, SharingKind, StoredRecord } from "@alongside/core";
import { useId, useState } from "react";
import type { ReactNode } from "react";
import { useAlongside } from "../../alongside.tsx";
import { Glyph } from "../../components/glyph.tsx";
import { refusalText } from "../../components/save-notice.tsx";
import { TroubleNotice } from "../../components/trouble-notice.tsx";
import type { MessageKey, Messages } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { inOneLine } from "./describe-record.ts";
import type { Mine } from "./mine.ts";
import { useTelling } from "./use-telling.ts";

type State =
  | { readonly phase: "idle" | "not-an-export" }
  | { readonly phase: "reading" | "failed"; readonly text: string }
  | { readonly phase: "read"; readonly brought: MyDataImport };

/** More than everything one person can have. */
const MAXIMUM_BYTES = 10_000_000;

/** Reads an export back. */
export function BringBack({ mine }: { readonly mine: Mine }) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const id = useId();
  const [state, setState] = useState<State>({ phase: "idle" });
  const bring = async (text: string): Promise<void> => {
    setState({ phase: "reading", text });
    try {
      const brought = await suite.privacy.importMyData(text);
      setState(brought.ok ? { phase: "read", brought: apart(brought.value, mine) } : { phase: "not-an-export" });
    } catch (error) {
      if (!(error instanceof PortError)) throw error;
      setState({ phase: "failed", text });
    }
    mine.again();
  };
  const read = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (file === undefined) return;
    if (file.size > MAXIMUM_BYTES) setState({ phase: "not-an-export" });
    else await bring(await file.text());
    // The same file can be chosen once more.
    input.value = "";
  };
  return (
    <section className="al-box">
      <h2>{messages.text("data.import")}</h2>
      <p className="al-reading" id={`${id}-note`}>
        {messages.text("data.importNote")}
      </p>
      <div className="al-field">
        <label htmlFor={id}>{messages.text("data.importFile")}</label>
        <input
          id={id}
          className="al-input"
          type="file"
          accept=".json,application/json"
          aria-describedby={`${id}-note ${id}-said`}
          aria-invalid={state.phase === "not-an-export"}
          disabled={state.phase === "reading"}
          onChange={(event) => void read(event.currentTarget)}
        />
      </div>
      <div id={`${id}-said`} role="status">
        {state.phase === "reading" ? <p className="al-hint">{messages.text("data.importing")}</p> : null}
        {state.phase === "not-an-export" ? (
          <p className="al-error al-hint">
            <Glyph name="warning" />
            {messages.text("data.importBad")}
          </p>
        ) : null}
        {state.phase === "read" ? <Brought brought={state.brought} mine={mine} /> : null}
      </div>
      {state.phase === "failed" ? (
        <TroubleNotice sentence={messages.text("data.importFailed")} onAgain={() => void bring(state.text)} againWord="data.goOn" />
      ) : null}
    </section>
  );
}

/** What was there before, unchanged, was not restored: for the store it was the same save again. */
function apart({ restored, alreadyThere, left }: MyDataImport, { records }: Mine): MyDataImport {
  const before = new Set(records.map(refOfRecord));
  const isNew = (record: StoredRecord): boolean => !before.has(refOfRecord(record));
  return { restored: restored.filter(isNew), alreadyThere: [...restored.filter((record) => !isNew(record)), ...alreadyThere], left };
}

function Brought({ brought: { restored, alreadyThere, left }, mine }: { readonly brought: MyDataImport; readonly mine: Mine }) {
  const messages = useMessages();
  const telling = useTelling(mine);
  const isEmpty = restored.length + alreadyThere.length + left.length === 0;
  return (
    <div className="al-section">
      {isEmpty ? <p>{messages.text("data.importEmpty")}</p> : null}
      <Lines title={messages.text("data.importRestored")} lines={restored.map((record) => inOneLine(record, telling))} />
      <Lines title={messages.text("data.importThere")} lines={alreadyThere.map((record) => inOneLine(record, telling))} />
      <Lines title={messages.text("data.importLeft")} lines={left.map((entry) => whyLeft(entry, messages))} />
    </div>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): ReactNode {
  if (lines.length === 0) return null;
  return (
    <div>
      <p>{title}</p>
      <ul className="al-bullets">
        {lines.map((line, index) => (
          <li key={index}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a file called an entry that was not taken, and the reason. */
function whyLeft({ kind, refusal }: MyDataImport["left"][number], messages: Messages): string {
  const caption = captionOf(kind, messages);
  const why =
    refusal.kind === "not-restorable"
      ? messages.text("data.leftNotRestorable")
      : (refusalText(refusal, messages) ?? messages.text("data.leftUnreadable"));
  return messages.text("data.oneLine", { caption, words: why });
}

const SHARING_CAPTIONS = {
  resource: "name.sharedShort",
  resourceReply: "data.reply",
  stillGood: "data.stillGood",
  thanks: "data.thanks",
  collection: "data.collection",
} as const satisfies Record<SharingKind, MessageKey>;

const CIRCLE_CAPTIONS = {
  circle: "data.circle",
  membership: "data.circlePart",
  memory: "data.circleMemory",
  hostOffer: "data.circle",
  round: "data.round",
  volunteer: "data.volunteer",
  invitation: "data.round",
  coffee: "data.coffee",
  met: "data.met",
} as const satisfies Record<CircleKind, MessageKey>;

function captionOf(kind: string, messages: Messages): string {
  if (isSharingKind(kind)) return messages.text(SHARING_CAPTIONS[kind]);
  if (isCircleKind(kind)) return messages.text(CIRCLE_CAPTIONS[kind]);
  switch (kind) {
    case "offer":
    case "wish":
      return messages.text("offer.head");
    case "ask":
      return messages.text("name.ask");
    case "askReply":
      return messages.text("data.reply");
    case "trust":
      return messages.text("name.people");
    case "stepBack":
    case "rhythm":
      return messages.text("data.calm");
    case "notThis":
      return messages.text("data.notThis");
    case "profileNote":
      return messages.text("data.note");
    case "removalNotice":
      return messages.text("data.removedByAdmin");
    default:
      return messages.text("data.unknownKind");
  }
}
