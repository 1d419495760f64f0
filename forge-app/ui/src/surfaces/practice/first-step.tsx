import type { OfferDraft } from "@alongside/core";
import { beginOffer } from "@alongside/core";
import { Suspense, lazy, useEffect, useId, useRef, useState } from "react";
import type { ReactNode } from "react";
import { useAlongside } from "../../alongside.tsx";
import { Drawing, Glyph } from "../../components/glyph.tsx";
import { HostLink } from "../../components/host-link.tsx";
import { SavedNote } from "../../components/saved-note.tsx";
import { globalPageAddress } from "../../global-page-address.ts";
import { withWords } from "../../messages/catalogues.ts";
import { useMessages } from "../../messages/messages.tsx";
import "../../styles/practice.css";
import type { Section } from "../../use-place.ts";
import { Worries } from "./worries.tsx";

const OfferForm = lazy(() =>
  withWords(["own"], import("../../components/offer-form.tsx")).then((module) => ({ default: module.OfferForm })),
);

const LOCK = ["M3.5 7h9v6.5h-9z", "M5.5 7V5.3a2.5 2.5 0 0 1 5 0V7"];

const TALK = ["M2.5 3.5h8v5h-4l-2 2v-2h-2z", "M6.5 10.5h3l2 2v-2h2v-5h-1.5"];

/** Something short that a colleague shared, and that is there to be read. */
export interface ShortRead {
  readonly title: string;
  readonly url: string;
  /** null where nobody said how long it takes */
  readonly minutes: number | null;
}

interface FirstStepProps {
  /** null where nothing is in view: then the list of what was shared is opened */
  readonly thing: ShortRead | null;
  readonly onGo: (section: Section) => void;
}

/** Three small things that a newcomer can do, each with what others see of it; and what may hold somebody back. */
export function FirstStep({ thing, onGo }: FirstStepProps) {
  const messages = useMessages();
  const { me } = useAlongside();
  const title = useId();
  return (
    <section className="al-section" aria-labelledby={title}>
      <div>
        <h2 id={title}>{messages.text("first.title")}</h2>
        <p className="al-lead">{messages.text("first.lead")}</p>
      </div>
      <ul className="al-steps-small">
        <li className="al-box">
          <Glyph name="page" />
          <div>
            {thing === null ? (
              <ToSection section="shared" onGo={onGo}>
                {messages.text("first.read")}
              </ToSection>
            ) : (
              <>
                <HostLink className="al-title" href={thing.url} newTab label={`${messages.text("first.read")}: ${thing.title}`}>
                  {messages.text("first.read")}
                </HostLink>
                <p className="al-meta">
                  <bdi>{thing.title}</bdi>
                </p>
              </>
            )}
            <p className="al-reading">
              {thing === null || thing.minutes === null
                ? messages.text("first.readUnseen")
                : messages.text("first.readNote", { minutes: thing.minutes })}
            </p>
          </div>
        </li>
        {me === "anonymous" ? null : <Wish />}
        <li className="al-box">
          <Drawing paths={TALK} />
          <div>
            <ToSection section="circles" onGo={onGo}>
              {messages.text("first.listen")}
            </ToSection>
            <p className="al-reading">{messages.text("first.listenNote")}</p>
          </div>
        </li>
      </ul>
      <Worries />
    </section>
  );
}

interface ToSectionProps {
  readonly section: Section;
  readonly onGo: (section: Section) => void;
  readonly children: ReactNode;
}

function ToSection({ section, onGo, children }: ToSectionProps) {
  const { host } = useAlongside();
  return (
    <a
      className="al-title"
      href={globalPageAddress(host.installedOn, { section })}
      onClick={(event) => {
        event.preventDefault();
        onGo(section);
      }}
    >
      {children}
    </a>
  );
}

/** A wish is for oneself until its owner chooses others. A form that was closed keeps what was typed. */
function Wish() {
  const messages = useMessages();
  const [draft, setDraft] = useState<OfferDraft | null>(null);
  const [stage, setStage] = useState<"closed" | "open" | "cancelled" | "saved">("closed");
  const button = useRef<HTMLButtonElement>(null);
  const saved = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (stage === "cancelled") button.current?.focus();
    if (stage === "saved") saved.current?.focus();
  }, [stage]);
  const open = (): void => {
    setDraft((kept) => kept ?? beginOffer({ id: crypto.randomUUID(), word: "learn", place: null }));
    setStage("open");
  };
  return (
    <li className="al-box">
      <Drawing paths={LOCK} />
      <div>
        {stage === "open" && draft !== null ? (
          <Suspense fallback={<span className="al-bar al-bar-long" aria-hidden="true" />}>
            <OfferForm draft={draft} onDraft={setDraft} onSaved={() => setStage("saved")} onCancel={() => setStage("cancelled")} />
          </Suspense>
        ) : (
          <>
            <button type="button" ref={button} className="al-link al-title" onClick={open}>
              {messages.text("first.wish")}
            </button>
            <p className="al-reading">{messages.text("first.wishNote")}</p>
          </>
        )}
        {stage === "saved" ? (
          <div ref={saved} tabIndex={-1}>
            <SavedNote isListedElsewhere />
          </div>
        ) : null}
      </div>
    </li>
  );
}
