import type { CircleContent, PortErrorKind } from "@alongside/core";
import { useId, useState } from "react";
import type { FormEvent } from "react";
import { useAlongside } from "../../alongside.tsx";
import { HostLink } from "../../components/host-link.tsx";
import { SaveNotice, problemWith } from "../../components/save-notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { TroubleNotice } from "../../components/trouble-notice.tsx";
import { itemInAddress } from "../../item-in-address.ts";
import { useMessages } from "../../messages/messages.tsx";
import { OutsideLink } from "./about-circle.tsx";
import type { SeenCircle, Shown } from "./use-circles.ts";
import type { NotesDeed } from "./use-notes.ts";
import { useNotes } from "./use-notes.ts";

interface NotesProps {
  readonly circle: SeenCircle;
  readonly shown: Shown;
  readonly onChanged: () => void;
}

/** The page on which everybody in the circle writes. It belongs to the platform: here is the way to it, and nothing of what is on it. */
export function Notes({ circle, shown, onChanged }: NotesProps) {
  const messages = useMessages();
  const id = useId();
  const { notes, notesLink } = circle.circle.content;
  const hasEnded = circle.state === "closed" || circle.state === "remembered";
  const isThere = notes !== undefined || notesLink !== undefined;
  if (!isThere && hasEnded) return null;
  return (
    <section className="al-section" aria-labelledby={id}>
      <h3 id={id}>{messages.text("circle.notes")}</h3>
      {notesLink !== undefined ? (
        <p>
          <OutsideLink link={notesLink} />
        </p>
      ) : notes !== undefined ? (
        <NotesLink notes={notes} shown={shown} />
      ) : circle.isHost ? (
        <AddNotes circle={circle} onChanged={onChanged} />
      ) : (
        <p className="al-reading">{messages.text("circle.notesNone")}</p>
      )}
    </section>
  );
}

function NotesLink({ notes, shown }: { readonly notes: NonNullable<CircleContent["notes"]>; readonly shown: Shown }) {
  const messages = useMessages();
  const page = shown.item(notes);
  if (page === undefined) return <p className="al-reading">{messages.text("circle.notesClosed")}</p>;
  return (
    <p>
      <HostLink href={page.url} label={messages.text("circle.notesOpen")}>
        <bdi>{page.title}</bdi>
      </HostLink>
    </p>
  );
}

function AddNotes({ circle, onChanged }: Pick<NotesProps, "circle" | "onChanged">) {
  const messages = useMessages();
  const { saving, found, made, isMaking, space, begin, again } = useNotes(circle, onChanged);
  return (
    <>
      {space === null || made !== null ? null : found === null ? (
        <div>
          <button type="button" className="al-button" aria-disabled={saving.phase === "saving"} onClick={() => begin({ make: "first" })}>
            {messages.text("circle.notesMake")}
          </button>
        </div>
      ) : (
        <div className="al-sunken" role="status">
          <p>{messages.rich("circle.notesFound", { title: <bdi>{found.title}</bdi> })}</p>
          <div className="al-row">
            <button type="button" className="al-button" onClick={() => begin({ link: found.id })}>
              {messages.text("circle.notesTake")}
            </button>
            <button type="button" className="al-button al-button-quiet" onClick={() => begin({ make: "anew" })}>
              {messages.text("circle.notesAnew")}
            </button>
          </div>
        </div>
      )}
      {made === null ? (
        <LinkNotes problem={problemWith("notesLink", saving, messages)} onLink={begin} />
      ) : (
        <p className="al-reading">{messages.rich("circle.notesMade", { title: <bdi>{made.title}</bdi> })}</p>
      )}
      {isMaking && saving.phase === "failed" ? (
        <NotMade kind={saving.kind} onAgain={again} />
      ) : (
        <SaveNotice saving={saving} onAgain={again} />
      )}
    </>
  );
}

interface NotMadeProps {
  readonly kind: PortErrorKind;
  readonly onAgain: () => void;
}

/** Why there is no page yet. What a lost answer leaves open is said: trying again looks first whether the page is there. */
function NotMade({ kind, onAgain }: NotMadeProps) {
  const messages = useMessages();
  const sentence = kind === "forbidden" ? "circle.notesRefused" : kind === "rate-limited" ? "circle.notesBusy" : "circle.notesUnsure";
  return <TroubleNotice sentence={messages.text(sentence)} onAgain={onAgain} />;
}

interface LinkNotesProps {
  readonly problem: string | null;
  readonly onLink: (deed: NotesDeed) => void;
}

/** A page that is there already, here or elsewhere, by its address. */
function LinkNotes({ problem, onLink }: LinkNotesProps) {
  const messages = useMessages();
  const { host } = useAlongside();
  const [address, setAddress] = useState("");
  const [isEmpty, setEmpty] = useState(false);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const typed = address.trim();
    const page = itemInAddress(typed, host.siteUrl);
    setEmpty(typed === "");
    if (page !== null) onLink({ link: page });
    else if (typed !== "") onLink({ address: typed });
  };
  return (
    <form className="al-form" onSubmit={send} noValidate>
      <TextField
        label={messages.text("circle.field.notes")}
        hint={messages.text("circle.field.notesHint")}
        problem={isEmpty ? messages.text("input.required") : problem}
        value={address}
        onWords={(words) => {
          setEmpty(false);
          setAddress(words);
        }}
      />
      <div>
        <button type="submit" className="al-button">
          {messages.text("circle.notesLink")}
        </button>
      </div>
    </form>
  );
}
