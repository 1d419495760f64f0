import type { CollectionSeen, RecordOf } from "@alongside/core";
import { refOfRecord, withThing } from "@alongside/core";
import { useEffect, useRef, useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { HostLink } from "../../components/host-link.tsx";
import { SaveNotice } from "../../components/save-notice.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { Saving } from "../../use-saving.ts";
import { useSaving } from "../../use-saving.ts";
import { CollectionForm } from "./collection-form.tsx";
import { TakeCollectionAlong } from "./take-along.tsx";
import type { SharedSeen } from "./use-shared.ts";
import { OrderedThings } from "./ordered-things.tsx";

type Content = RecordOf<"collection">["content"];

interface CollectionViewProps {
  readonly one: CollectionSeen;
  readonly seen: SharedSeen;
  /** taken back just now */
  readonly isGone: boolean;
  readonly onGone: (isGone: boolean) => void;
  readonly onChanged: () => void;
}

/** One collection: what it is for, and its things in the order of whoever put them there. */
export function CollectionView({ one, seen, isGone, onGone, onChanged }: CollectionViewProps) {
  const messages = useMessages();
  const { me } = useAlongside();
  const [isEditing, setEditing] = useState(false);
  const { collection } = one;
  const { title, about, place } = collection.content;
  const writing = useCollectionWriting(collection, { onGone, onChanged });
  const isMine = collection.owner === me;
  const own = useRef<HTMLDivElement>(null);
  const [isTouched, setTouched] = useState(false);
  useEffect(() => {
    if (isTouched && !isEditing) own.current?.querySelector("button")?.focus();
  }, [isTouched, isEditing, isGone]);
  const putBack = (): void => {
    setTouched(true);
    writing.putBack();
  };
  if (isGone) return <TakenBack title={title} saving={writing.saving} onPutBack={putBack} />;
  if (isEditing && place !== undefined) {
    const end = (): void => {
      setTouched(true);
      setEditing(false);
    };
    const saved = (): void => {
      end();
      onChanged();
    };
    return <CollectionForm collection={collection} things={[]} place={place} onSaved={saved} onCancel={end} />;
  }
  return (
    <div className="al-box" role="group" aria-label={title}>
      <div>
        <h4 className="al-collection-title">
          <bdi>{title}</bdi>
        </h4>
        {about === undefined ? null : <p className="al-reading">{about}</p>}
        <p className="al-meta">
          {messages.rich("shared.collectedBy", { name: <bdi>{seen.people.get(collection.owner)?.name ?? ""}</bdi> })}
        </p>
      </div>
      <OrderedThings one={one} seen={seen} onContent={isMine ? writing.write : null} />
      {isMine ? <Proposed one={one} seen={seen} onContent={writing.write} /> : null}
      <div className="al-acts">
        <TakeCollectionAlong one={one} seen={seen} />
      </div>
      {isMine ? (
        <div className="al-acts" ref={own}>
          <button type="button" className="al-act" aria-label={messages.text("sr.editItem", { title })} onClick={() => setEditing(true)}>
            {messages.text("do.edit")}
          </button>
          <button type="button" className="al-act" aria-label={messages.text("sr.takeBackItem", { title })} onClick={writing.takeBack}>
            {messages.text("do.takeBack")}
          </button>
        </div>
      ) : null}
      <SaveNotice saving={writing.saving} onAgain={writing.again} />
      <Outdated saving={writing.saving} />
    </div>
  );
}

/** Another window was quicker than the latest press. */
function Outdated({ saving }: { readonly saving: Saving }) {
  const messages = useMessages();
  if (saving.phase !== "refused" || saving.refusal.kind !== "conflict") return null;
  return (
    <p className="al-reading" role="alert">
      {messages.text("shared.collectionChanged")}
    </p>
  );
}

interface TakenBackProps {
  readonly title: string;
  readonly saving: Saving;
  readonly onPutBack: () => void;
}

function TakenBack({ title, saving, onPutBack }: TakenBackProps) {
  const messages = useMessages();
  return (
    <div>
      <p className="al-removed" role="status">
        {messages.rich("shared.goneLine", { title: <bdi>{title}</bdi> })}{" "}
        <button type="button" autoFocus className="al-link" aria-label={`${messages.text("do.putBack")}: ${title}`} onClick={onPutBack}>
          {messages.text("do.putBack")}
        </button>
      </p>
      <SaveNotice saving={saving} onAgain={onPutBack} />
    </div>
  );
}

interface CollectionWriting {
  readonly saving: Saving;
  readonly write: (content: Content) => void;
  readonly takeBack: () => void;
  readonly putBack: () => void;
  /** the latest of them once more */
  readonly again: () => void;
}

type Ends = Pick<CollectionViewProps, "onGone" | "onChanged">;

function useCollectionWriting(collection: CollectionSeen["collection"], { onGone, onChanged }: Ends): CollectionWriting {
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const [latest, setLatest] = useState<(() => Promise<void>) | null>(null);
  const { id, version, content } = collection;
  const put = async (next: Content, from: number | null): Promise<boolean> =>
    (await save(() => suite.records.save({ kind: "collection", id, version: from, content: next }))) !== undefined;
  const start = (deed: () => Promise<void>): void => {
    if (saving.phase === "saving") return;
    setLatest(() => deed);
    void deed();
  };
  return {
    saving,
    write: (next) =>
      start(async () => {
        // Changed in another window meanwhile: it is shown as it stands there, and can be changed from that.
        await put(next, version);
        onChanged();
      }),
    takeBack: () =>
      start(async () => {
        if ((await save(() => suite.records.remove(refOfRecord(collection)))) !== undefined) onGone(true);
      }),
    putBack: () =>
      start(async () => {
        if (await put(content, null)) onGone(false);
      }),
    again: () => {
      if (latest !== null) start(latest);
    },
  };
}

interface ProposedProps {
  readonly one: CollectionSeen;
  readonly seen: SharedSeen;
  readonly onContent: (content: Content) => void;
}

/** What others shared on one of its topics, for its owner to take in or to leave. */
function Proposed({ one: { collection, proposed }, seen, onContent }: ProposedProps) {
  const messages = useMessages();
  if (proposed.length === 0) return null;
  return (
    <div className="al-section">
      <p className="al-hint">{messages.text("shared.proposed")}</p>
      <ul className="al-entries">
        {proposed.map((resource) => {
          const thing = seen.things.find((candidate) => candidate.resource === resource);
          if (thing === undefined) return null;
          const words = messages.text("shared.takeIn");
          return (
            <li key={resource.id} className="al-position">
              {thing.url === null ? (
                <bdi>{thing.title}</bdi>
              ) : (
                <HostLink href={thing.url} newTab={resource.content.link !== undefined}>
                  <bdi>{thing.title}</bdi>
                </HostLink>
              )}
              <button
                type="button"
                className="al-button al-button-small"
                aria-label={`${words}: ${thing.title}`}
                onClick={() => onContent(withThing(collection.content, resource.id))}
              >
                {words}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
