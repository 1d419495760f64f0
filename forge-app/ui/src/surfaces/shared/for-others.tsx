import type { ResourceContent } from "@alongside/core";
import { useEffect, useRef, useState } from "react";
import type { FormEvent, ReactNode } from "react";
import { useAlongside } from "../../alongside.tsx";
import { FormButtons } from "../../components/form-buttons.tsx";
import { firstNameOf } from "../../components/initials.tsx";
import { SaveNotice, problemWith } from "../../components/save-notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { useSaving } from "../../use-saving.ts";
import { CircleOnThing } from "./circle-on-thing.tsx";
import { SayHolds } from "./say-holds.tsx";
import { Thank } from "./thank.tsx";
import type { SeenThing } from "./use-shared.ts";

interface ForOthersProps {
  readonly thing: SeenThing;
  /** who shared it */
  readonly owner: string;
  readonly onChanged: () => void;
}

/** What can be done with something a colleague shared. Each is a deliberate press, and nothing else of having looked is kept. */
export function ForOthers({ thing, owner, onChanged }: ForOthersProps) {
  const messages = useMessages();
  const { me } = useAlongside();
  const [open, setOpen] = useState<"reply" | "holds" | null>(null);
  const [text, setText] = useState("");
  const deeds = useRef<HTMLDivElement>(null);
  const [closed, setClosed] = useState<"reply" | "holds" | null>(null);
  useEffect(() => {
    if (closed !== null) deeds.current?.querySelector<HTMLButtonElement>(`[data-deed="${closed}"]`)?.focus();
  }, [closed]);
  const close = (): void => {
    setClosed(open);
    setOpen(null);
  };
  const begin = (deed: "reply" | "holds"): void => {
    setClosed(null);
    setOpen(deed);
  };
  const done = (): void => {
    close();
    onChanged();
  };
  if (me === "anonymous") return null;
  const readers = readersOf(thing.resource.content);
  const act = (deed: "reply" | "holds", words: string): ReactNode => (
    <button
      type="button"
      className="al-act"
      data-deed={deed}
      aria-expanded={open === deed}
      aria-label={`${words}: ${thing.title}`}
      onClick={() => begin(deed)}
    >
      {words}
    </button>
  );
  return (
    <>
      <div className="al-acts" ref={deeds}>
        {act("reply", messages.text("shared.reply"))}
        <Thank resource={thing.resource} title={thing.title} name={firstNameOf(owner)} />
        {act("holds", messages.text("shared.stillGood"))}
        <CircleOnThing thing={thing} />
      </div>
      {open === "reply" ? (
        <ReplyForm
          about={{ resource: thing.resource.id, ...readers }}
          text={text}
          onText={setText}
          onSaved={() => {
            setText("");
            done();
          }}
          onCancel={close}
        />
      ) : null}
      {open === "holds" ? <SayHolds about={{ resource: thing.resource.id, ...readers }} onSaid={done} onCancel={close} /> : null}
    </>
  );
}

/** What is written about a thing is for its readers. Nobody else sees a private thing, so that nobody writes about it. */
function readersOf({ audience, place }: ResourceContent): Readers {
  return audience === "place" && place !== undefined ? { audience, place } : { audience: "site" };
}

type Readers = { readonly audience: "place"; readonly place: NonNullable<ResourceContent["place"]> } | { readonly audience: "site" };

/** The thing it is about, and for whom. */
export type About = Readers & { readonly resource: string };

interface ReplyFormProps {
  readonly about: About;
  /** kept by whoever shows the form, so that it is still there when the form is opened again */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

function ReplyForm({ about, text, onText, onSaved, onCancel }: ReplyFormProps) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  // Kept through every try, so that trying again never replies twice.
  const [id] = useState(() => crypto.randomUUID());
  const [isEmpty, setEmpty] = useState(false);
  const send = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    setEmpty(text.trim() === "");
    if (text.trim() === "" || saving.phase === "saving") return;
    const content = { ...about, text };
    if ((await save(() => suite.records.save({ kind: "resourceReply", id, version: null, content }))) !== undefined) onSaved();
  };
  return (
    <form className="al-form al-sunken" onSubmit={(event) => void send(event)} noValidate aria-busy={saving.phase === "saving"}>
      <TextField
        label={messages.text("shared.yourReply")}
        hint={messages.text("shared.replyReaders")}
        problem={isEmpty ? messages.text("input.required") : problemWith("text", saving, messages)}
        autoFocus
        value={text}
        onWords={onText}
      />
      <SaveNotice saving={saving} onAgain={() => void send()} />
      <FormButtons submit={messages.text("shared.reply")} isBusy={saving.phase === "saving"} onCancel={onCancel} />
    </form>
  );
}
