import { dayOf, isShown, ofKind, recordDraftOfResource, refOfRecord, resourceDraftOf } from "@alongside/core";
import type { ReactNode } from "react";
import { useEffect, useRef, useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { browserClock } from "../../clock.ts";
import { audienceText } from "../../components/offer-line.tsx";
import { SaveNotice } from "../../components/save-notice.tsx";
import { SharedCard } from "../../components/shared-card.tsx";
import { factsOf } from "../../components/thing-facts.ts";
import { useMessages } from "../../messages/messages.tsx";
import type { Saving } from "../../use-saving.ts";
import { useSaving } from "../../use-saving.ts";
import { AboutIt } from "./about-it.tsx";
import { CircleOnThing } from "./circle-on-thing.tsx";
import { ForOthers } from "./for-others.tsx";
import { EditThing } from "./edit-thing.tsx";
import type { Resource } from "../share/use-share.ts";
import type { SeenThing, SharedSeen } from "./use-shared.ts";

interface ThingRowProps {
  readonly thing: SeenThing;
  readonly seen: SharedSeen;
  readonly withReaders: boolean;
  /** taken back just now */
  readonly isGone: boolean;
  readonly onGone: (isGone: boolean) => void;
  readonly onChanged: () => void;
}

/** One shared thing: one's own can be changed and taken back, what others shared can be replied to and looked at again. */
export function ThingRow({ thing, seen, withReaders, isGone, onGone, onChanged }: ThingRowProps) {
  const { me } = useAlongside();
  const [isEditing, setEditing] = useState(false);
  const [isTouched, setTouched] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const { latest, setLatest } = useLatest(thing.resource);
  const writing = useRowWriting(latest, (written, record) => {
    setTouched(true);
    if (record !== null) setLatest(record);
    if (written === "renewed") onChanged();
    else onGone(written === "taken-back");
  });
  useEffect(() => {
    if (isTouched && !isEditing) row.current?.querySelector("button")?.focus();
  }, [isTouched, isEditing, isGone]);
  const end = (): void => {
    setTouched(true);
    setEditing(false);
  };
  return (
    <li ref={row}>
      {isGone ? (
        <TakenBack title={thing.title} onPutBack={writing.putBack} />
      ) : isEditing ? (
        <EditThing
          resource={latest}
          onSaved={(saved) => {
            setLatest(saved);
            end();
            onChanged();
          }}
          onCancel={end}
        />
      ) : (
        <Shown thing={thing} seen={seen} withReaders={withReaders}>
          {thing.resource.owner === me ? (
            <OwnDeeds thing={thing} onEdit={() => setEditing(true)} onTakeBack={writing.takeBack} onRenew={writing.renew} />
          ) : (
            <ForOthers thing={thing} owner={seen.people.get(thing.resource.owner)?.name ?? ""} onChanged={onChanged} />
          )}
        </Shown>
      )}
      <SaveNotice saving={writing.saving} onAgain={writing.again} />
    </li>
  );
}

interface Latest {
  readonly latest: Resource;
  readonly setLatest: (written: Resource) => void;
}

/** What was written last, until the list has been looked at again: whoever goes on at once goes on from that. */
function useLatest(listed: Resource): Latest {
  const [written, setWritten] = useState({ over: listed, now: listed });
  return { latest: written.over === listed ? written.now : listed, setLatest: (now) => setWritten({ over: listed, now }) };
}

interface RowWriting {
  readonly saving: Saving;
  readonly takeBack: () => void;
  readonly putBack: () => void;
  readonly renew: () => void;
  /** the latest of them once more */
  readonly again: () => void;
}

type Written = "taken-back" | "put-back" | "renewed";

/** The writes that a row of one's own does without a form. */
function useRowWriting(resource: Resource, onWritten: (written: Written, record: Resource | null) => void): RowWriting {
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const [latest, setLatest] = useState<Written>("taken-back");
  const write = async (deed: Written): Promise<void> => {
    setLatest(deed);
    if (deed === "taken-back") {
      if ((await save(() => suite.records.remove(refOfRecord(resource)))) !== undefined) onWritten(deed, null);
      return;
    }
    const draft = { ...resourceDraftOf(resource), ...(deed === "put-back" ? { version: null } : {}) };
    const written = await save(() => suite.records.save(recordDraftOfResource(draft)));
    if (written !== undefined) onWritten(deed, ofKind([written], "resource")[0] ?? null);
  };
  const start = (deed: Written) => (): void => {
    if (saving.phase !== "saving") void write(deed);
  };
  return { saving, takeBack: start("taken-back"), putBack: start("put-back"), renew: start("renewed"), again: start(latest) };
}

interface ShownProps extends Pick<ThingRowProps, "thing" | "seen" | "withReaders"> {
  readonly children: ReactNode;
}

function Shown({ thing, seen, withReaders, children }: ShownProps) {
  const messages = useMessages();
  const { resource, title, url } = thing;
  const { audience, place = null } = resource.content;
  const spaces = place === null ? [] : [{ id: place, name: seen.placeName(place), homePage: null }];
  return (
    <SharedCard
      title={title}
      url={url}
      facts={factsOf(resource.content)}
      by={seen.people.get(resource.owner)?.name ?? ""}
      also={withReaders ? audienceText(audience, place, { spaces, messages }) : null}
    >
      <AboutIt thing={thing} people={seen.people} />
      {children}
    </SharedCard>
  );
}

interface OwnDeedsProps {
  readonly thing: SeenThing;
  readonly onEdit: () => void;
  readonly onTakeBack: () => void;
  readonly onRenew: () => void;
}

function OwnDeeds({ thing, onEdit, onTakeBack, onRenew }: OwnDeedsProps) {
  const { resource, title } = thing;
  const messages = useMessages();
  const isDue = !isShown(resource, dayOf(browserClock.now()));
  return (
    <>
      <div className="al-acts">
        <button type="button" className="al-act" aria-label={messages.text("sr.editItem", { title })} onClick={onEdit}>
          {messages.text("do.edit")}
        </button>
        <button type="button" className="al-act" aria-label={messages.text("sr.takeBackItem", { title })} onClick={onTakeBack}>
          {messages.text("do.takeBack")}
        </button>
        <CircleOnThing thing={thing} />
      </div>
      {isDue ? (
        <div className="al-row al-row-apart al-renew">
          <p>{messages.text("offer.renew")}</p>
          <button type="button" className="al-button" aria-label={`${messages.text("offer.still")}: ${title}`} onClick={onRenew}>
            {messages.text("offer.still")}
          </button>
        </div>
      ) : null}
    </>
  );
}

function TakenBack({ title, onPutBack }: { readonly title: string; readonly onPutBack: () => void }) {
  const messages = useMessages();
  return (
    <p className="al-removed" role="status">
      {messages.rich("shared.goneLine", { title: <bdi>{title}</bdi> })}{" "}
      <button type="button" className="al-link" aria-label={`${messages.text("do.putBack")}: ${title}`} onClick={onPutBack}>
        {messages.text("do.putBack")}
      </button>
    </p>
  );
}
