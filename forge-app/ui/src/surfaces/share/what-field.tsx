import type { ItemLink } from "@alongside/core";
import { useCallback, useEffect, useRef } from "react";
import { useAlongside } from "../../alongside.tsx";
import { Field } from "../../components/field.tsx";
import { problemWith } from "../../components/save-notice.tsx";
import { isIssueKey } from "../../jira/issue-key.ts";
import type { Messages } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { useLoaded } from "../../use-loaded.ts";
import type { Share } from "./use-share.ts";

interface WhatFieldProps {
  readonly share: Share;
  readonly inView: Share["draft"]["item"];
}

/** What it is: an address, a name, or the page or issue in view. */
export function WhatField({ share, inView }: WhatFieldProps) {
  return share.form.item === null ? <Typed share={share} inView={inView} /> : <Chosen share={share} />;
}

function Typed({ share, inView }: WhatFieldProps) {
  const messages = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const { form, thing, change } = share;
  useEffect(() => input.current?.focus(), []);
  return (
    <div>
      {inView === null ? null : <InView item={inView} onChoose={() => change({ item: inView, what: "" })} />}
      <Field label={messages.text("shared.what")} hint={messages.text("shared.whatHint")} problem={problemOf(share, messages)}>
        {(ids) => (
          <input
            {...ids}
            aria-invalid={ids["aria-invalid"] || (thing.is === "link" && thing.link.lookAlike !== null)}
            ref={input}
            className="al-input"
            type="text"
            autoComplete="off"
            value={form.what}
            onChange={(event) => change({ what: event.currentTarget.value, withTracking: false })}
          />
        )}
      </Field>
    </div>
  );
}

/** The page or issue in view, to be chosen in one press. It stands before the field: from there one key leads to the second one. */
function InView({ item, onChoose }: { readonly item: NonNullable<WhatFieldProps["inView"]>; readonly onChoose: () => void }) {
  const messages = useMessages();
  const { lookups } = useAlongside();
  const { state } = useLoaded(useCallback(async () => (await lookups.items([item])).get(item) ?? null, [lookups, item]));
  const shown: ItemLink | null = state.phase === "there" ? state.value : null;
  if (shown === null) return null;
  return (
    <p className="al-in-view">
      <button type="button" className="al-link" onClick={onChoose}>
        {messages.rich(isIssueKey(item) ? "shared.thisIssue" : "shared.thisPage", { title: <bdi>{shown.title}</bdi> })}
      </button>
    </p>
  );
}

/** What was chosen by its id; its title is the platform's. */
function Chosen({ share }: { readonly share: Share }) {
  const messages = useMessages();
  const { item, obstacle, change } = share;
  const title = item.phase === "there" ? (item.value?.title ?? "") : "";
  return (
    <div className="al-field">
      <span className="al-label">{messages.text("shared.what")}</span>
      <div className="al-row">
        {title === "" ? null : (
          <span className="al-chip">
            <bdi>{title}</bdi>
          </span>
        )}
        <button type="button" className="al-link" onClick={() => change({ item: null })}>
          {messages.text("shared.somethingElse")}
        </button>
      </div>
      {obstacle?.field === "what" ? (
        <span className="al-error al-hint" role="alert">
          {messages.text("store.gone")}
        </span>
      ) : null}
    </div>
  );
}

function problemOf({ thing, obstacle, saving, isLinkOff }: Share, messages: Messages): string | null {
  if (thing.is === "unusable") {
    switch (thing.refusal.kind) {
      case "not-a-web-address":
        return messages.text("input.scheme");
      case "credentials-in-address":
        return messages.text("input.credentials");
      case "too-long":
        return messages.text("input.tooLong", { maximum: thing.refusal.maximumCharacters });
    }
  }
  if (obstacle?.field === "what" && obstacle.because === "empty") return messages.text("input.required");
  if (obstacle?.field === "what" && obstacle.because === "item-closed") return messages.text("store.gone");
  // A host that is switched off is said below the field, with what can still be done.
  if (isLinkOff) return null;
  return problemWith("link", saving, messages) ?? problemWith("title", saving, messages);
}
