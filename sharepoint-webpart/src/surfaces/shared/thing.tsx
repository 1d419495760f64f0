import type { SharedThing } from "@alongside/core";
import { aboutThing, dayOf, isShown, recordDraftOfResource, refOfRecord, resourceDraftOf } from "@alongside/core";
import type { Instant, StoredRecord } from "@alongside/core";
import * as React from "react";
import { Sentence, useMessages } from "../../components/messages-context.tsx";
import { SaveNotice } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import { useAlongside } from "../alongside-context.tsx";
import type { Beginning } from "../circles/use-circle-form.ts";
import { StartCircle } from "../start-circle.tsx";
import { useSaving } from "../use-saving.ts";
import { About } from "./about-thing.tsx";
import { Deed } from "./deed.tsx";
import { factsOf } from "../../sharing/facts.ts";
import { KeepInCollectionLater } from "./keep-in-collection-later.tsx";
import type { Resource, SharedSeen } from "../../sharing/look-at-shared.ts";
import { readersOf } from "../../sharing/readers-of.ts";
import { ReplyFormLater } from "./reply-form-later.tsx";
import { useSharedStyles } from "./styles.ts";
import type { Gone } from "./take-back.tsx";
import { TakeBack } from "./take-back.tsx";
import { ThingCard } from "./thing-card.tsx";

interface ThingProps {
  readonly thing: SharedThing;
  readonly seen: SharedSeen;
  readonly onEdit: (record: Resource) => void;
  readonly onGone: (gone: Gone) => void;
  readonly onChange: () => void;
}

/** A shared thing with what was written about it, and what can be done: one's own is changed, others' is replied to. */
export function Thing({ thing: { resource, title, url }, seen, onEdit, onGone, onChange }: ThingProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { me, nameOf } = useAlongside();
  const { content } = resource;
  const recognised = content.link === undefined ? null : (seen.recognised.get(content.link) ?? null);
  const isMine = resource.owner === me;
  const facts = [...factsOf(content, recognised, messages), ...(content.audience === "me" ? [messages.text("offer.audience.me")] : [])];
  const takenBack = (): void => onGone({ title, draft: { ...recordDraftOfResource(resourceDraftOf(resource)), version: null } });
  return (
    <ThingCard kind={content.kind} title={title} url={url} facts={facts} why={content.why} by={nameOf(resource.owner)}>
      {content.credit === undefined ? null : (
        <p className={styles.meta}>
          <Sentence of="shared.credit" values={{ credit: <bdi>{content.credit}</bdi> }} />
        </p>
      )}
      {content.description === undefined ? null : <p className={styles.excerpt}>{content.description}</p>}
      <About about={aboutThing(resource, seen.written)} onChange={onChange} />
      <InCollections resource={resource} seen={seen} />
      {isMine ? (
        <Own resource={resource} title={title} onEdit={() => onEdit(resource)} onTakenBack={takenBack} onChange={onChange} />
      ) : (
        <OfOthers resource={resource} title={title} written={seen.written} onChange={onChange} />
      )}
      <StartCircle beginning={beginningOf(content, title)} title={title} />
      <KeepInCollectionLater resource={resource} title={title} seen={seen} onChange={onChange} />
    </ThingCard>
  );
}

function beginningOf({ item, link }: Resource["content"], title: string): Beginning {
  return { topic: title, ...(item === undefined ? {} : { item }), ...(link === undefined ? {} : { about: link }) };
}

function InCollections({ resource, seen }: { readonly resource: Resource; readonly seen: SharedSeen }): JSX.Element {
  const styles = useStyles();
  const within = seen.collections.filter(({ things }) => things.includes(resource));
  return (
    <>
      {within.map(({ collection }) => (
        <p key={`${collection.owner} ${collection.id}`} className={styles.meta}>
          <Sentence of="shared.collection" values={{ name: <bdi>{collection.content.title}</bdi> }} />
        </p>
      ))}
    </>
  );
}

interface OwnProps {
  readonly resource: Resource;
  readonly title: string;
  readonly onEdit: () => void;
  readonly onTakenBack: () => void;
  readonly onChange: () => void;
}

function Own({ resource, title, onEdit, onTakenBack, onChange }: OwnProps): JSX.Element {
  const messages = useMessages();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const isOld = !isShown(resource, dayOf(Date.now() as Instant));
  const renew = async (): Promise<void> => {
    if ((await save(() => suite.records.save(recordDraftOfResource(resourceDraftOf(resource))))) !== undefined) onChange();
  };
  return (
    <>
      {isOld ? <p>{messages.text("offer.renew")}</p> : null}
      <div className={useSharedStyles().actions}>
        {isOld ? <Deed words="offer.still" title={title} onClick={() => void renew()} /> : null}
        <Deed words="do.edit" title={title} onClick={onEdit} />
        <TakeBack of={refOfRecord(resource)} title={title} onTakenBack={onTakenBack} />
      </div>
      <SaveNotice saving={saving} onAgain={() => void renew()} />
    </>
  );
}

interface OfOthersProps extends Pick<OwnProps, "resource" | "title" | "onChange"> {
  readonly written: readonly StoredRecord[];
}

function OfOthers({ resource, title, written, onChange }: OfOthersProps): JSX.Element {
  const { suite, me } = useAlongside();
  const { saving, save } = useSaving();
  const [isOpen, setOpen] = React.useState(false);
  const [latest, setLatest] = React.useState(true);
  const button = React.useRef<HTMLButtonElement>(null);
  const readers = readersOf(resource);
  if (readers === null) return <></>;
  const say = async (holds: boolean): Promise<void> => {
    setLatest(holds);
    // One person has one word on a thing: a second one takes the place of the first (H7).
    const own = written.find((word) => word.kind === "stillGood" && word.owner === me && word.content.resource === resource.id);
    const content = { resource: resource.id, holds, ...readers };
    const draft = { kind: "stillGood", id: own?.id ?? crypto.randomUUID(), version: own?.version ?? null, content } as const;
    if ((await save(() => suite.records.save(draft))) !== undefined) onChange();
  };
  // Whoever closed the form goes on where it was opened.
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const replied = (): void => {
    close();
    onChange();
  };
  const isOff = saving.phase === "saving";
  return (
    <>
      <div className={useSharedStyles().actions}>
        <Deed words="shared.reply" title={title} isOpen={isOpen} buttonRef={button} onClick={() => setOpen((now) => !now)} />
        <Deed words="shared.stillGood" title={title} isOff={isOff} onClick={() => void say(true)} />
        <Deed words="shared.notGood" title={title} isOff={isOff} onClick={() => void say(false)} />
      </div>
      <SaveNotice saving={saving} onAgain={() => void say(latest)} />
      {isOpen ? <ReplyFormLater resource={resource} onSaved={replied} onCancel={close} /> : null}
    </>
  );
}
