import type { ResourceKind } from "@alongside/core";
import { MAXIMUM_TOPICS, RESOURCE_KINDS, asksForDescription } from "@alongside/core";
import { useState } from "react";
import { Field } from "../../components/field.tsx";
import { LanguageField } from "../../components/language-field.tsx";
import { problemWith } from "../../components/save-notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { Share } from "./use-share.ts";

const FOLDED = ["title", "kind", "minutes", "language", "topics", "description"] as const;

/** What nobody has to say: folded away, except the format of something that has no more than a name. */
export function MoreAbout({ share }: { readonly share: Share }) {
  const messages = useMessages();
  const [isOpen, setOpen] = useState(false);
  const { thing, form, draft, saving, obstacle, change } = share;
  const isNameless = obstacle?.field === "title";
  const isWrong = isNameless || FOLDED.some((field) => problemWith(field, saving, messages) !== null);
  const kind = thing.is === "item" ? null : <KindField kind={draft.kind} onKind={(chosen) => change({ kind: chosen })} />;
  return (
    <>
      {thing.is === "name" ? kind : null}
      <details open={isOpen || isWrong} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="al-summary">{messages.text("shared.more")}</summary>
        <div className="al-form al-folded">
          {thing.is === "link" ? (
            <TextField
              label={messages.text("shared.title")}
              problem={isNameless ? messages.text("input.required") : problemWith("title", saving, messages)}
              value={form.title ?? draft.title}
              onWords={(title) => change({ title })}
            />
          ) : null}
          <div className="al-columns">
            {thing.is === "name" ? null : kind}
            <TextField
              label={messages.text("shared.minutes")}
              problem={problemWith("minutes", saving, messages)}
              inputMode="numeric"
              value={form.minutes}
              onWords={(minutes) => change({ minutes })}
            />
            <LanguageField
              label={messages.text("shared.language")}
              language={draft.language ?? ""}
              onLanguage={(language) => change({ language })}
            />
          </div>
          <TextField
            label={messages.text("shared.topics")}
            hint={messages.text("shared.topicsHint", { maximum: MAXIMUM_TOPICS })}
            problem={problemWith("topics", saving, messages)}
            value={form.topics}
            onWords={(topics) => change({ topics })}
          />
          {asksForDescription(draft.kind) || form.description !== "" ? <Description share={share} /> : null}
        </div>
      </details>
    </>
  );
}

function KindField({ kind, onKind }: { readonly kind: ResourceKind; readonly onKind: (kind: ResourceKind) => void }) {
  const messages = useMessages();
  return (
    <Field label={messages.text("shared.kind")}>
      {(ids) => (
        <select
          {...ids}
          className="al-input"
          value={kind}
          onChange={({ currentTarget }) => {
            const chosen = RESOURCE_KINDS.find((candidate) => candidate === currentTarget.value);
            if (chosen !== undefined) onKind(chosen);
          }}
        >
          {RESOURCE_KINDS.map((candidate) => (
            <option key={candidate} value={candidate}>
              {messages.text("kind", { kind: candidate })}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Somebody will not be able to see or hear it. */
function Description({ share }: { readonly share: Share }) {
  const messages = useMessages();
  const { form, saving, change } = share;
  return (
    <Field
      label={messages.text("shared.textAlternative")}
      hint={messages.text("shared.textAlternativeHint")}
      problem={problemWith("description", saving, messages)}
    >
      {(ids) => (
        <textarea
          {...ids}
          className="al-input"
          rows={2}
          value={form.description}
          onChange={(event) => change({ description: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}
