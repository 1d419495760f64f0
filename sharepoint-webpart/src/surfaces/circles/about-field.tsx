import { Field, Input } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { problemWith } from "../../components/save-notice.tsx";
import type { CircleFormControl } from "./use-circle-form.ts";

/** What it goes along with, in words or as an address. */
export function AboutField({ control: { draft, change, saving } }: { readonly control: CircleFormControl }): JSX.Element {
  const messages = useMessages();
  const label = `${messages.text("circle.field.about")} ${messages.text("circle.field.optional")}`;
  const problems = { ...problemWith("about", saving, messages), ...problemWith("link", saving, messages) };
  return (
    <Field label={label} hint={messages.text("circle.field.aboutHint")} {...problems}>
      <Input value={draft.about} autoComplete="off" onChange={(_event, data) => change({ about: data.value })} />
    </Field>
  );
}
