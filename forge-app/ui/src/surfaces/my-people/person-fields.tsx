import { useId } from "react";
import { ColleagueField } from "../../components/colleague-field.tsx";
import { problemWith } from "../../components/save-notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { Saving } from "../../use-saving.ts";
import type { TrustDraft } from "./person-form.tsx";

interface PersonFieldsProps {
  readonly draft: TrustDraft;
  readonly onChange: (draft: TrustDraft) => void;
  readonly saving: Saving;
  /** saving was wished for before anybody was chosen */
  readonly notChosen: boolean;
  /** an entry that exists stays about the same person */
  readonly isNew: boolean;
}

/** Who it is, for what, and why. */
export function PersonFields({ draft, onChange, saving, notChosen, isNew }: PersonFieldsProps) {
  const messages = useMessages();
  const problem = (field: string): string | null => problemWith(field, saving, messages);
  return (
    <>
      {isNew ? <WhoItIs draft={draft} onChange={onChange} /> : null}
      {draft.who === "colleague" && isNew ? (
        <ColleagueField
          label={messages.text("people.colleague")}
          chosen={draft.person}
          onChoose={(person) => onChange({ ...draft, person })}
          problem={notChosen ? messages.text("colleague.choose") : problem("person")}
        />
      ) : null}
      {draft.who === "outside" ? (
        <>
          <TextField
            label={messages.text("people.name")}
            // A missing name is a missing person to the records.
            problem={problem("outsider") ?? problem("person")}
            autoFocus={!isNew}
            value={draft.outsider}
            onWords={(outsider) => onChange({ ...draft, outsider })}
          />
          <TextField
            label={messages.text("people.link")}
            problem={problem("link")}
            inputMode="url"
            value={draft.link}
            onWords={(link) => onChange({ ...draft, link })}
          />
        </>
      ) : null}
      <TextField
        label={messages.text("people.for")}
        hint={messages.text("people.forHint")}
        problem={problem("forWhat")}
        autoFocus={!isNew && draft.who === "colleague"}
        value={draft.forWhat}
        onWords={(forWhat) => onChange({ ...draft, forWhat })}
      />
      <TextField
        label={messages.text("people.why")}
        problem={problem("why")}
        value={draft.why}
        onWords={(why) => onChange({ ...draft, why })}
      />
    </>
  );
}

function WhoItIs({ draft, onChange }: Pick<PersonFieldsProps, "draft" | "onChange">) {
  const messages = useMessages();
  const name = useId();
  return (
    <fieldset className="al-choices">
      <legend>{messages.text("people.who")}</legend>
      <label className="al-choice">
        <input
          type="radio"
          name={name}
          autoFocus
          checked={draft.who === "colleague"}
          onChange={() => onChange({ ...draft, who: "colleague" })}
        />
        <span>{messages.text("people.inside")}</span>
      </label>
      <label className="al-choice">
        <input type="radio" name={name} checked={draft.who === "outside"} onChange={() => onChange({ ...draft, who: "outside" })} />
        <span>{messages.text("people.outside")}</span>
      </label>
    </fieldset>
  );
}
