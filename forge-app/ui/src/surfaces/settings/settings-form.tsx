import Button from "@atlaskit/button/new";
import { MAXIMUM_NEWCOMER_CHARACTERS } from "@alongside/core";
import { useCallback, useId } from "react";
import { useAlongside } from "../../alongside.tsx";
import { Field } from "../../components/field.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { useLoaded } from "../../use-loaded.ts";
import { BothSettings } from "./both-settings.tsx";
import { DeedNotice } from "./deed-notice.tsx";
import { PlaceChoice } from "./place-choice.tsx";
import type { Deed } from "./use-deed.ts";
import type { SettingsDraftProps } from "./use-settings-draft.ts";
import { useSettingsDraft } from "./use-settings-draft.ts";

/** Where the suite appears, and the words of the site. */
export function SettingsForm(props: SettingsDraftProps) {
  const messages = useMessages();
  const { lookups } = useAlongside();
  const spaces = useLoaded(useCallback(() => lookups.places(null), [lookups]));
  const draft = useSettingsDraft(props);
  const where = useId();
  const words = useId();
  const { deed } = draft;
  const save = (): void => void draft.save();
  return (
    <form
      className="al-settings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <section className="al-section" aria-labelledby={where}>
        <h2 id={where}>{messages.text("admin.where")}</h2>
        <PlaceChoice labelledBy={where} places={draft.allowedPlaces} spaces={spaces} onPlaces={draft.choosePlaces} />
      </section>
      <section className="al-section" aria-labelledby={words}>
        <h2 id={words}>{messages.text("admin.texts")}</h2>
        <Sentence value={draft.newcomerSentence} isTooLong={isTooLong(deed)} onWrite={draft.writeSentence} />
      </section>
      {deed.phase === "refused" && deed.refusal.kind === "conflict" ? (
        <BothSettings
          stored={props.settings}
          spaces={spaces.state.phase === "there" ? spaces.state.value : []}
          onTake={draft.takeStored}
          onKeep={save}
        />
      ) : null}
      <div className="al-row">
        <Button type="submit" appearance="primary" isDisabled={deed.phase === "doing"}>
          {messages.text("do.save")}
        </Button>
        <DeedNotice deed={deed} done={messages.text("store.saved")} onAgain={save} />
      </div>
    </form>
  );
}

interface SentenceProps {
  readonly value: string;
  readonly isTooLong: boolean;
  readonly onWrite: (sentence: string) => void;
}

function Sentence({ value, isTooLong: isWrong, onWrite }: SentenceProps) {
  const messages = useMessages();
  const values = { maximum: MAXIMUM_NEWCOMER_CHARACTERS };
  return (
    <Field
      label={messages.text("admin.welcome")}
      hint={messages.text("admin.welcomeHint", values)}
      problem={isWrong ? messages.text("input.tooLong", values) : null}
    >
      {(ids) => <input {...ids} className="al-input" value={value} onChange={(event) => onWrite(event.currentTarget.value)} />}
    </Field>
  );
}

/** The sentence is the one field of the form that somebody can fill in wrongly. */
function isTooLong(deed: Deed): boolean {
  return deed.phase === "refused" && deed.refusal.kind === "fields";
}
