import type { RecognisedLink, ResourceKind } from "@alongside/core";
import { RESOURCE_KINDS } from "@alongside/core";
import { Field, Input, Radio, RadioGroup, Select } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { problemWith } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import type { Saving } from "../use-saving.ts";
import { languageName } from "../../sharing/facts.ts";
import type { ShareForm } from "../../sharing/share-form.ts";

interface ShareOptionsProps {
  readonly form: ShareForm;
  readonly onChange: (part: Partial<ShareForm>) => void;
  readonly kind: ResourceKind;
  readonly recognised: RecognisedLink | null;
  readonly saving: Saving;
}

/** Languages that a form offers; one that an address tells is there as well. */
const LANGUAGES = ["ar", "cs", "da", "de", "en", "es", "fi", "fr", "it", "ja", "ko", "nl", "no", "pl", "pt", "sv", "tr", "uk", "zh"];

/** Everything that may be said of a thing and need not be. */
export function ShareOptions({ form, onChange, kind, recognised, saving }: ShareOptionsProps): JSX.Element {
  const messages = useMessages();
  const language = form.language ?? recognised?.language ?? "";
  return (
    <>
      {recognised === null || recognised.title === null ? null : (
        <Field label={messages.text("shared.title")} {...problemWith("title", saving, messages)}>
          <Input value={form.title === "" ? recognised.title : form.title} onChange={(_event, data) => onChange({ title: data.value })} />
        </Field>
      )}
      <Field label={messages.text("sp.shared.format")} {...problemWith("kind", saving, messages)}>
        <Select value={kind} onChange={(_event, data) => onChange({ kind: RESOURCE_KINDS.find((one) => one === data.value) ?? null })}>
          {RESOURCE_KINDS.map((one) => (
            <option key={one} value={one}>
              {messages.text(`kind.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={messages.text("shared.minutes")} {...problemWith("minutes", saving, messages)}>
        <Input value={form.minutes} inputMode="numeric" autoComplete="off" onChange={(_event, data) => onChange({ minutes: data.value })} />
      </Field>
      <Field label={messages.text("sp.shared.language")} {...problemWith("language", saving, messages)}>
        <Select value={language} onChange={(_event, data) => onChange({ language: data.value })}>
          <option value="">{messages.text("sp.shared.languageNone")}</option>
          {[...new Set([...LANGUAGES, ...(language === "" ? [] : [language])])].map((code) => (
            <option key={code} value={code}>
              {languageName(code, messages)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={messages.text("sp.shared.topics")}
        hint={messages.text("sp.shared.topicsHint")}
        {...problemWith("topics", saving, messages)}
      >
        <Input value={form.topics} autoComplete="off" onChange={(_event, data) => onChange({ topics: data.value })} />
      </Field>
      <Readers form={form} onChange={onChange} />
    </>
  );
}

function Readers({ form, onChange }: Pick<ShareOptionsProps, "form" | "onChange">): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  return (
    <Field label={messages.text("data.who")} hint={messages.text("sp.setup.ownersHonest")}>
      <RadioGroup value={form.audience} onChange={(_event, data) => onChange({ audience: data.value === "me" ? "me" : "place" })}>
        <Radio value="place" label={messages.text("sp.list.readers")} />
        <Radio
          value="me"
          label={
            <>
              {messages.text("offer.audience.me")}
              <br />
              <span className={styles.meta}>{messages.text("people.whereSharePoint")}</span>
            </>
          }
        />
      </RadioGroup>
    </Field>
  );
}
