import type { Person } from "@alongside/core";
import { useState } from "react";
import type { FormEvent } from "react";
import { useAlongside } from "../../alongside.tsx";
import { ColleagueField } from "../../components/colleague-field.tsx";
import { FormButtons } from "../../components/form-buttons.tsx";
import { firstNameOf } from "../../components/initials.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { openAskDialog } from "../../open-ask-dialog.ts";

interface AskThroughProps {
  readonly between: Person;
  readonly onClose: () => void;
}

/** Whom to ask through somebody trusted; the question itself is written in the dialog that opens then. */
export function AskThrough({ between, onClose }: AskThroughProps) {
  const messages = useMessages();
  const { suite, me } = useAlongside();
  const [whom, setWhom] = useState<Person | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const open = (event: FormEvent): void => {
    event.preventDefault();
    setProblem(whom === null ? messages.text("colleague.choose") : null);
    if (whom === null) return;
    const wish = {
      person: { id: whom.id, name: whom.name },
      topic: "",
      page: null,
      read: null,
      goBetween: { id: between.id, name: between.name },
    };
    void openAskDialog(wish, { suite, messages });
  };
  return (
    <form className="al-form" onSubmit={open} noValidate>
      <ColleagueField
        label={messages.text("people.askWhom")}
        chosen={whom}
        onChoose={setWhom}
        problem={whom === null ? problem : null}
        without={[me, between.id]}
        focused
      />
      <p className="al-hint">{messages.text("people.askNote", { name: firstNameOf(between.name) })}</p>
      <FormButtons submit={messages.text("people.write")} onCancel={onClose} />
    </form>
  );
}
