import { useCallback } from "react";
import { useAlongside } from "../../alongside.tsx";
import { problemWith } from "../../components/save-notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { useLoaded } from "../../use-loaded.ts";
import type { FormPartProps } from "./circle-form.tsx";

/** What the circle goes along with: a page or issue of the platform, an address outside, or words. */
export function AboutField({ form }: FormPartProps) {
  const messages = useMessages();
  const { draft, saving, change } = form;
  if (draft.item !== null) return <ChosenItem form={form} item={draft.item} />;
  const problem = problemWith("about", saving, messages) ?? problemWith("link", saving, messages) ?? problemWith("item", saving, messages);
  return (
    <TextField
      label={`${messages.text("circle.field.about")} (${messages.text("circle.field.optional")})`}
      hint={messages.text("circle.field.aboutHint")}
      problem={problem}
      value={draft.about}
      onWords={(about) => change({ about })}
    />
  );
}

/** What was chosen by its id; its title is the platform's. */
function ChosenItem({ form, item }: FormPartProps & { readonly item: NonNullable<FormPartProps["form"]["draft"]["item"]> }) {
  const messages = useMessages();
  const { lookups } = useAlongside();
  const { state } = useLoaded(useCallback(async () => (await lookups.items([item])).get(item)?.title ?? null, [lookups, item]));
  const title = state.phase === "there" ? state.value : null;
  return (
    <div className="al-field">
      <span className="al-label">{messages.text("circle.field.about")}</span>
      <div className="al-row">
        <span className="al-chip">{title === null ? messages.text("data.pageClosed") : <bdi>{title}</bdi>}</span>
        <button type="button" className="al-link" onClick={() => form.change({ item: null, about: "" })}>
          {messages.text("do.remove")}
        </button>
      </div>
    </div>
  );
}
