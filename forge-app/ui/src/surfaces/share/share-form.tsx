import Button from "@atlaskit/button/new";
import { useEffect, useRef } from "react";
import type { FormEvent, ReactNode } from "react";
import { useAlongside } from "../../alongside.tsx";
import { Field } from "../../components/field.tsx";
import { PracticeCard } from "../../components/practice-card.tsx";
import { SaveNotice, problemWith } from "../../components/save-notice.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { AsSeen } from "./as-seen.tsx";
import { LinkNotice } from "./link-notice.tsx";
import { LookAlikeNotice } from "./look-alike-notice.tsx";
import { MoreAbout } from "./more-about.tsx";
import { Refused } from "./refused.tsx";
import type { Share } from "./use-share.ts";
import { WhatField } from "./what-field.tsx";
import { WhoSees } from "./who-sees.tsx";

interface ShareFormViewProps {
  readonly share: Share;
  /** the page or issue in view, to be chosen in one press; null where there is none */
  readonly inView: Share["draft"]["item"];
  /** what the filled button says */
  readonly submit: string;
  /** the other ways out */
  readonly buttons: ReactNode;
}

/** Two fields: what it is, and why it helped. What the first one comes to is said and shown at once, from the address alone. */
export function ShareFormView({ share, inView, submit, buttons }: ShareFormViewProps) {
  const messages = useMessages();
  const { me, host } = useAlongside();
  const { thing, saving } = share;
  const send = (event?: FormEvent): void => {
    event?.preventDefault();
    share.send();
  };
  if (me === "anonymous") return <p className="al-reading">{messages.text("store.signIn")}</p>;
  const isLookAlike = thing.is === "link" && thing.link.lookAlike !== null;
  return (
    <form className="al-form" onSubmit={send} noValidate aria-busy={saving.phase === "saving"}>
      <WhatField share={share} inView={inView} />
      {thing.is === "link" && isLookAlike ? <LookAlikeNotice link={thing.link} onInstead={(what) => share.change({ what })} /> : null}
      <WhyField share={share} />
      <PracticeCard card="why" />
      {isLookAlike ? (
        <p className="al-hint">
          {messages.text("shared.notShared")} {messages.text("input.kept")}
        </p>
      ) : (
        <>
          {thing.is === "link" ? (
            <LinkNotice share={share} link={thing.link} isOnPage={inView !== null && host.product === "confluence"} />
          ) : null}
          <AsSeen share={share} />
          <MoreAbout share={share} />
          <WhoSees share={share} />
        </>
      )}
      <SaveNotice saving={saving} onAgain={send} />
      <Refused share={share} />
      <div className="al-row al-row-apart">
        <Button type="submit" appearance="primary" isDisabled={saving.phase === "saving" || isLookAlike}>
          {submit}
        </Button>
        {buttons}
      </div>
    </form>
  );
}

function WhyField({ share }: { readonly share: Share }) {
  const messages = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const { form, saving, obstacle, change } = share;
  const isChosen = form.item !== null;
  useEffect(() => {
    if (isChosen) input.current?.focus();
  }, [isChosen]);
  return (
    <Field
      label={messages.text("shared.why")}
      hint={messages.text("shared.whyHint")}
      problem={obstacle?.field === "why" ? messages.text("input.required") : problemWith("why", saving, messages)}
    >
      {(ids) => (
        <input
          {...ids}
          ref={input}
          className="al-input"
          type="text"
          autoComplete="off"
          placeholder={messages.text("shared.whyExample")}
          value={form.why}
          onChange={(event) => change({ why: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}
