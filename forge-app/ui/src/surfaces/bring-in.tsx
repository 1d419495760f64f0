import type { PlaceId, SharedThingsRefusal } from "@alongside/core";
import type { FormEvent } from "react";
import { useState } from "react";
import { Field } from "../components/field.tsx";
import { TroubleNotice } from "../components/trouble-notice.tsx";
import type { Messages } from "../messages/messages.tsx";
import { useMessages } from "../messages/messages.tsx";
import "../styles/bring-in.css";
import { BroughtIn } from "./bring-in/brought-in.tsx";
import { Preview } from "./bring-in/preview.tsx";
import type { BringingInControl } from "./bring-in/use-bring-in.ts";
import { useBringIn } from "./bring-in/use-bring-in.ts";

interface BringInProps {
  readonly place: PlaceId | null;
  readonly onChanged: () => void;
}

/** Brings in what was collected elsewhere: from a text or a file over a preview to what is shared. */
export function BringIn({ place, onChanged }: BringInProps) {
  const messages = useMessages();
  const control = useBringIn({ audience: place === null ? "site" : "place", place }, onChanged);
  const { looking } = control;
  return (
    <section className="al-box" aria-label={messages.text("bring.title")}>
      <div>
        <h2>{messages.text("bring.title")}</h2>
        <p className="al-reading">{messages.text("bring.lead")}</p>
      </div>
      <Source control={control} />
      <div role="status">{looking.phase === "reading" ? <p className="al-hint">{messages.text("bring.reading")}</p> : null}</div>
      {looking.phase === "failed" ? (
        <TroubleNotice sentence={messages.text("bring.failed")} onAgain={() => void control.look(looking.text)} />
      ) : null}
      <BroughtIn control={control} />
      {control.found === null ? null : <Preview control={control} found={control.found} />}
    </section>
  );
}

/** Where it comes from. What was pasted stays, whatever becomes of it. */
function Source({ control }: { readonly control: BringingInControl }) {
  const messages = useMessages();
  const [text, setText] = useState("");
  const { looking } = control;
  const problem = looking.phase === "refused" ? refusedText(looking.refusal, messages) : null;
  const look = (event: FormEvent): void => {
    event.preventDefault();
    if (looking.phase !== "reading") void control.look(text);
  };
  const choose = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (file !== undefined) await control.lookAtFile(file);
    // The same file can be chosen once more.
    input.value = "";
  };
  return (
    <form className="al-form" noValidate onSubmit={look}>
      <Field label={messages.text("bring.text")} hint={messages.text("bring.textHint")} problem={problem}>
        {(ids) => <textarea {...ids} className="al-input" rows={4} value={text} onChange={(event) => setText(event.currentTarget.value)} />}
      </Field>
      <Field label={messages.text("bring.file")} hint={messages.text("bring.fileHint")}>
        {(ids) => (
          <input
            {...ids}
            className="al-input"
            type="file"
            accept=".json,.opml,.xml,.html,.htm,.txt,.csv,.md"
            onChange={(event) => void choose(event.currentTarget)}
          />
        )}
      </Field>
      <div>
        <button type="submit" className="al-button">
          {messages.text("bring.look")}
        </button>
      </div>
    </form>
  );
}

function refusedText(refusal: SharedThingsRefusal, messages: Messages): string {
  switch (refusal.kind) {
    case "too-large":
      return messages.text("bring.tooLarge", { maximum: refusal.maximumCharacters });
    case "no-shared-things":
      return messages.text("bring.none");
    case "my-data-export":
      return messages.text("bring.myData");
  }
}
