import Button from "@atlaskit/button/new";
import { MAXIMUM_LINK_HOSTS, MAXIMUM_NEWCOMER_CHARACTERS } from "@alongside/core";
import { useCallback, useId } from "react";
import { useAlongside } from "../../alongside.tsx";
import { Field } from "../../components/field.tsx";
import type { Messages } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { useLoaded } from "../../use-loaded.ts";
import { BothSettings } from "./both-settings.tsx";
import { DeedNotice } from "./deed-notice.tsx";
import { LinkChoice } from "./link-choice.tsx";
import { PlaceChoice } from "./place-choice.tsx";
import type { Deed } from "./use-deed.ts";
import type { SettingsDraftControl, SettingsDraftProps } from "./use-settings-draft.ts";
import { useSettingsDraft } from "./use-settings-draft.ts";

/** Where the suite appears, which links are welcome, and the words of the site. */
export function SettingsForm(props: Omit<SettingsDraftProps, "siteUrl">) {
  const messages = useMessages();
  const { host, lookups } = useAlongside();
  const spaces = useLoaded(useCallback(() => lookups.places(null), [lookups]));
  const draft = useSettingsDraft({ ...props, siteUrl: host.siteUrl });
  const where = useId();
  const hosts = useId();
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
      <section className="al-section" aria-labelledby={hosts}>
        <h2 id={hosts}>{messages.text("admin.hosts")}</h2>
        <p className="al-reading">{messages.text("admin.hostsNote")}</p>
        <LinkChoice links={draft.links} problem={problemOfLinks(draft, messages)} onLinks={draft.chooseLinks} />
      </section>
      <section className="al-section" aria-labelledby={words}>
        <h2 id={words}>{messages.text("admin.texts")}</h2>
        <Sentence value={draft.newcomerSentence} isTooLong={isRefused(deed, "newcomerSentence")} onWrite={draft.writeSentence} />
        <PracticePage value={draft.practiceAddress} isWrong={draft.isNoPage} onWrite={draft.writeAddress} />
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

interface PracticePageProps {
  readonly value: string;
  readonly isWrong: boolean;
  readonly onWrite: (address: string) => void;
}

function PracticePage({ value, isWrong, onWrite }: PracticePageProps) {
  const messages = useMessages();
  return (
    <Field
      label={messages.text("admin.practice")}
      hint={messages.text("admin.practiceHint")}
      problem={isWrong ? messages.text("admin.practiceWrong") : null}
    >
      {(ids) => (
        <input {...ids} className="al-input" inputMode="url" value={value} onChange={(event) => onWrite(event.currentTarget.value)} />
      )}
    </Field>
  );
}

function problemOfLinks({ wrongLines, deed }: Pick<SettingsDraftControl, "wrongLines" | "deed">, messages: Messages): string | null {
  const [line] = wrongLines;
  if (line !== undefined) return messages.text("admin.noHost", { line });
  return isRefused(deed, "links") ? messages.text("input.tooMany", { maximum: MAXIMUM_LINK_HOSTS }) : null;
}

function isRefused(deed: Deed, field: "links" | "newcomerSentence"): boolean {
  return deed.phase === "refused" && deed.refusal.kind === "fields" && deed.refusal.problems.some((problem) => problem.field === field);
}
