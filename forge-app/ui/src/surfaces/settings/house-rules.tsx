import type { Administration, HouseRulesEntry } from "@alongside/core";
import { useId, useState } from "react";
import type { FormEvent } from "react";
import { Field } from "../../components/field.tsx";
import type { MessageKey } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { DeedNotice } from "./deed-notice.tsx";
import { useDeed } from "./use-deed.ts";

type Admin = Pick<Administration, "findEntries" | "removeEntry">;

interface Found {
  readonly words: string;
  readonly entries: readonly HouseRulesEntry[];
}

/** Entries that hold some words, without whose they are, and the way to remove one. */
export function HouseRules({ admin }: { readonly admin: Admin }) {
  const messages = useMessages();
  const title = useId();
  const [words, setWords] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const [found, setFound] = useState<Found | null>(null);
  const { deed, run } = useDeed();
  const look = async (): Promise<void> => {
    const entries = await run(() => admin.findEntries(words));
    if (entries !== undefined) setFound({ words, entries });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsMissing(words.trim() === "");
    if (words.trim() !== "") void look();
  };
  return (
    <section className="al-section" aria-labelledby={title}>
      <h2 id={title}>{messages.text("admin.rules")}</h2>
      <p className="al-reading">{messages.text("admin.rulesNote")}</p>
      <form className="al-form" onSubmit={submit} noValidate>
        <Field
          label={messages.text("admin.rulesWords")}
          hint={messages.text("admin.rulesHint")}
          problem={isMissing ? messages.text("input.required") : null}
        >
          {(ids) => (
            <div className="al-question-row">
              <input {...ids} className="al-input" value={words} onChange={(event) => setWords(event.currentTarget.value)} />
              <button type="submit" className="al-button" disabled={deed.phase === "doing"}>
                {messages.text("admin.rulesFind")}
              </button>
            </div>
          )}
        </Field>
      </form>
      <DeedNotice deed={deed} onAgain={() => void look()} />
      {found === null ? null : <Entries key={found.words} admin={admin} found={found} />}
    </section>
  );
}

function Entries({ admin, found }: { readonly admin: Admin; readonly found: Found }) {
  const messages = useMessages();
  return (
    <>
      <p role="status" className={found.entries.length === 0 ? "" : "al-sr"}>
        {found.entries.length === 0 ? messages.text("admin.rulesNone") : messages.text("admin.rulesFound")}
      </p>
      <ul className="al-section">
        {found.entries.map((entry) => (
          <Entry key={`${entry.kind} ${entry.id} ${entry.words} ${entry.note}`} admin={admin} entry={entry} words={found.words} />
        ))}
      </ul>
    </>
  );
}

const KINDS = {
  offer: "admin.entryOffer",
  wish: "admin.entryWish",
  resource: "admin.entryShared",
  resourceReply: "admin.entryReply",
  collection: "admin.entryCollection",
  circle: "admin.entryCircle",
  memory: "admin.entryMemory",
  round: "admin.entryRound",
  profileNote: "admin.entryNote",
} as const satisfies Record<HouseRulesEntry["kind"], MessageKey>;

interface EntryProps {
  readonly admin: Admin;
  readonly entry: HouseRulesEntry;
  /** by which it was found */
  readonly words: string;
}

/** One entry. It is removed by a second press; what was removed stays in view as removed, so that nothing moves. */
function Entry({ admin, entry, words }: EntryProps) {
  const messages = useMessages();
  const [isSure, setIsSure] = useState(false);
  const [outcome, setOutcome] = useState<"removed" | "gone" | null>(null);
  const { deed, run } = useDeed();
  const remove = async (): Promise<void> => {
    const removed = await run(() => admin.removeEntry(words, entry));
    if (removed !== undefined) setOutcome(removed ? "removed" : "gone");
  };
  return (
    <li className="al-sunken">
      <div>
        <p className="al-meta">{messages.text(KINDS[entry.kind])}</p>
        <p className="al-title">
          “<bdi>{entry.words}</bdi>”
        </p>
        {entry.note === "" ? null : <p className="al-quote">{entry.note}</p>}
      </div>
      {outcome === null ? (
        <div className="al-row">
          {isSure ? <p>{messages.text("admin.entrySure")}</p> : null}
          <button
            type="button"
            className="al-button al-button-danger"
            disabled={deed.phase === "doing"}
            aria-label={messages.text(isSure ? "admin.entryRemoveNow" : "admin.entryRemove", { topic: entry.words })}
            onClick={() => (isSure ? void remove() : setIsSure(true))}
          >
            {messages.text(isSure ? "admin.entryYes" : "do.remove")}
          </button>
          {isSure ? (
            <button type="button" className="al-button" onClick={() => setIsSure(false)}>
              {messages.text("do.cancel")}
            </button>
          ) : null}
        </div>
      ) : null}
      <DeedNotice
        deed={deed}
        done={outcome === null ? "" : messages.text(outcome === "removed" ? "admin.entryRemoved" : "admin.entryGone")}
        onAgain={() => void remove()}
      />
    </li>
  );
}
