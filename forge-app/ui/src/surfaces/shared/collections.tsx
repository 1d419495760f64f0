import type { CollectionSeen, PlaceId, RecordOf } from "@alongside/core";
import { collectionSeen, refOfRecord } from "@alongside/core";
import { useState } from "react";
import { wordForms } from "../../../../src/word-forms.ts";
import { useAlongside } from "../../alongside.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { CollectionForm } from "./collection-form.tsx";
import { CollectionView } from "./collection-view.tsx";
import type { SharedSeen } from "./use-shared.ts";

type Collection = RecordOf<"collection">;

interface CollectionsProps {
  readonly seen: SharedSeen;
  readonly place: PlaceId;
  readonly onChanged: () => void;
}

/** What somebody put in an order for the readers of a place, and the way to do so. */
export function Collections({ seen, place, onChanged }: CollectionsProps) {
  const messages = useMessages();
  const { me } = useAlongside();
  const [isMaking, setMaking] = useState(false);
  const [gone, setGone] = useState<readonly Collection[]>([]);
  const there = new Set(seen.collections.map(refOfRecord));
  const all = [...seen.collections, ...gone.filter((collection) => !there.has(refOfRecord(collection)))];
  const compare = new Intl.Collator(messages.language).compare;
  const sorted = all.toSorted((one, other) => compare(one.content.title, other.content.title) || (one.id < other.id ? -1 : 1));
  const resources = seen.things.map(({ resource }) => resource);
  const shown = sorted.map((collection): CollectionSeen => collectionSeen(collection, resources, wordForms));
  const canMake = me !== "anonymous" && seen.things.length > 1;
  if (shown.length === 0 && !canMake) return null;
  return (
    <section className="al-section" aria-label={messages.text("shared.collections")}>
      {shown.length === 0 ? null : <h3>{messages.text("shared.collections")}</h3>}
      {shown.map((one) => (
        <CollectionView
          key={refOfRecord(one.collection)}
          one={one}
          seen={seen}
          isGone={gone.some((other) => refOfRecord(other) === refOfRecord(one.collection))}
          onGone={(isGone) => {
            setGone((now) => [
              ...now.filter((other) => refOfRecord(other) !== refOfRecord(one.collection)),
              ...(isGone ? [one.collection] : []),
            ]);
            if (!isGone) onChanged();
          }}
          onChanged={onChanged}
        />
      ))}
      {isMaking ? (
        <CollectionForm
          collection={null}
          things={seen.things}
          place={place}
          onSaved={() => {
            setMaking(false);
            onChanged();
          }}
          onCancel={() => setMaking(false)}
        />
      ) : canMake ? (
        <div>
          <button type="button" className="al-link" onClick={() => setMaking(true)}>
            {messages.text("shared.collect")}
          </button>
        </div>
      ) : null}
    </section>
  );
}
