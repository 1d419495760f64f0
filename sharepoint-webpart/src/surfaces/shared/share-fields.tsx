import { asksForDescription } from "@alongside/core";
import { Button, Field, Input, Link, Textarea } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { SaveNotice, problemWith } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import type { Messages } from "../../words/messages.ts";
import { useAlongside } from "../alongside-context.tsx";
import { factsOf } from "../../sharing/facts.ts";
import { LinkSaid } from "./link-said.tsx";
import { ShareOptions } from "./share-options.tsx";
import { ShareRefused } from "./share-refused.tsx";
import { useSharedStyles } from "./styles.ts";
import { ThingCard } from "./thing-card.tsx";
import type { ShareFormControl, ShareFormWish } from "./use-share-form.ts";
import { useShareForm } from "./use-share-form.ts";
import { isStopped } from "../../sharing/what-it-is.ts";
import type { What } from "../../sharing/what-it-is.ts";

interface ShareFieldsProps extends ShareFormWish {
  readonly onCancel: () => void;
  /** what is stored is taken in place of what was typed */
  readonly onTakeStored: () => void;
}

/** Two fields and Enter: what it is, and why it helped. Everything else is optional, and most of it folded. */
export function ShareFields({ onCancel, onTakeStored, ...wish }: ShareFieldsProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const shared = useSharedStyles();
  const control = useShareForm(wish);
  const { form, change, what, kind, saving, send } = control;
  const [isMore, setMore] = React.useState(false);
  const element = React.useRef<HTMLFormElement>(null);
  // Only after the button was pressed is there anything wrong, and then one goes on there.
  React.useEffect(() => {
    if (saving.phase === "refused") element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [saving]);
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (isStopped(what)) element.current?.querySelector<HTMLElement>("input")?.focus();
    else void send();
  };
  const cancel = (): void => {
    control.drop();
    onCancel();
  };
  return (
    <form ref={element} className={shared.form} onSubmit={submit} noValidate aria-busy={saving.phase === "saving"}>
      <WhatField control={control} isNew={wish.record === null} />
      <div role="status">
        <LinkSaid
          what={what}
          keepsTracking={form.keepsTracking}
          onTracking={(keepsTracking) => change({ keepsTracking })}
          onAddress={(address) => change({ what: address })}
        />
      </div>
      <Field label={messages.text("shared.why")} hint={messages.text("shared.whyHint")} {...problemWith("why", saving, messages)}>
        <Input value={form.why} autoComplete="off" onChange={(_event, data) => change({ why: data.value })} />
      </Field>
      <TitleField control={control} />
      <DescriptionField control={control} />
      <Preview control={control} />
      <div>
        <Link as="button" type="button" aria-expanded={isMore} onClick={() => setMore((now) => !now)}>
          {messages.text("shared.more")}
        </Link>
      </div>
      {isMore ? <ShareOptions form={form} onChange={change} kind={kind} recognised={control.recognised} saving={saving} /> : null}
      <p className={styles.meta}>{messages.text(form.audience === "me" ? "sp.shared.seenByMe" : "sp.shared.seenBy")}</p>
      {isStopped(what) ? <p className={styles.meta}>{`${messages.text("shared.notShared")} ${messages.text("input.kept")}`}</p> : null}
      <SaveNotice saving={saving} onAgain={() => void send()} />
      <ShareRefused control={control} onTakeStored={onTakeStored} />
      <div className={shared.between}>
        <Button type="submit" appearance="primary" disabledFocusable={isStopped(what)}>
          {messages.text(wish.record === null ? "shared.do" : "do.save")}
        </Button>
        <Button appearance="transparent" onClick={cancel}>
          {messages.text("do.cancel")}
        </Button>
      </div>
    </form>
  );
}

/** What is typed, or the page by its title: of a page its id alone is kept. */
function WhatField({ control, isNew }: { readonly control: ShareFormControl; readonly isNew: boolean }): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { form, change, what, thisPage, title, saving } = control;
  if (form.item !== null) {
    return (
      <div className={styles.tight}>
        <p className={styles.title}>
          <bdi>{title}</bdi>
        </p>
        {isNew ? (
          <div>
            <Link as="button" type="button" onClick={() => change({ item: null, what: "" })}>
              {messages.text("sp.shared.notThisPage")}
            </Link>
          </div>
        ) : null}
      </div>
    );
  }
  const refused = what.is === "refused" ? { validationMessage: refusedText(what, messages) } : {};
  const stopped = what.is === "stopped" ? ({ validationState: "error" } as const) : {};
  const problems = { ...problemWith("title", saving, messages), ...problemWith("link", saving, messages), ...refused, ...stopped };
  return (
    <div className={styles.tight}>
      <Field label={messages.text("shared.what")} hint={messages.text("shared.whatHint")} {...problems}>
        <Input value={form.what} autoComplete="off" onChange={(_event, data) => change({ what: data.value, keepsTracking: false })} />
      </Field>
      {thisPage === null || !isNew || form.what.trim() !== "" ? null : (
        <div>
          <Link as="button" type="button" onClick={() => change({ item: thisPage.id })}>
            {messages.text("sp.shared.thisPage", { title: thisPage.title })}
          </Link>
        </div>
      )}
    </div>
  );
}

function refusedText({ refusal }: Extract<What, { readonly is: "refused" }>, messages: Messages): string {
  switch (refusal.kind) {
    case "not-a-web-address":
      return messages.text("sp.link.notWeb");
    case "credentials-in-address":
      return messages.text("sp.link.credentials");
    case "too-long":
      return messages.text("sp.link.tooLong", { maximum: refusal.maximumCharacters });
  }
}

/** A title that the address does not tell can be said; nobody has to. */
function TitleField({ control }: { readonly control: ShareFormControl }): JSX.Element | null {
  const messages = useMessages();
  const { form, change, recognised, fallbackTitle, saving } = control;
  if (recognised === null || recognised.title !== null) return null;
  return (
    <Field
      label={messages.text("shared.title")}
      hint={messages.text("sp.shared.titleHint", { title: fallbackTitle })}
      {...problemWith("title", saving, messages)}
    >
      <Input value={form.title} autoComplete="off" onChange={(_event, data) => change({ title: data.value })} />
    </Field>
  );
}

/** Somebody will not be able to see or hear it. */
function DescriptionField({ control: { form, change, kind, saving } }: { readonly control: ShareFormControl }): JSX.Element | null {
  const messages = useMessages();
  if (!asksForDescription(kind)) return null;
  return (
    <Field
      label={messages.text("sp.shared.description")}
      hint={messages.text("shared.textAlternative")}
      {...problemWith("description", saving, messages)}
    >
      <Textarea value={form.description} rows={2} onChange={(_event, data) => change({ description: data.value })} />
    </Field>
  );
}

function Preview({ control: { form, what, draft, title, kind, recognised } }: { readonly control: ShareFormControl }): JSX.Element | null {
  const messages = useMessages();
  const styles = useStyles();
  const { me, nameOf } = useAlongside();
  if (title.trim() === "" || isStopped(what)) return null;
  const { minutes, language } = draft;
  const content = {
    kind,
    ...(minutes === null || Number.isNaN(minutes) ? {} : { minutes }),
    ...(language === null || language === "" ? {} : { language }),
  };
  return (
    <div className={styles.tight}>
      <p className={styles.meta}>{messages.text("shared.asSeen")}</p>
      <div className={styles.preview}>
        <ThingCard
          kind={kind}
          title={title}
          url={recognised?.address ?? null}
          facts={factsOf(content, recognised, messages)}
          why={form.why}
          by={nameOf(me)}
        />
      </div>
    </div>
  );
}
