import type { CollectionSeen } from "@alongside/core";
import { refOfRecord, withThing, withThingAt } from "@alongside/core";
import * as React from "react";
import { Sentence, useMessages } from "../../components/messages-context.tsx";
import { SaveNotice } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import { withoutThing } from "../../sharing/collection-content.ts";
import type { Collection, Resource } from "../../sharing/look-at-shared.ts";
import { useAlongside } from "../alongside-context.tsx";
import { saveOrLook } from "../../sharing/save-or-look.ts";
import { useSaving } from "../use-saving.ts";
import { TakeCollectionAlong } from "./along-and-in.tsx";
import { Deed } from "./deed.tsx";
import { OutdatedNotice } from "./outdated-notice.tsx";
import { useSharedStyles } from "./styles.ts";
import type { Gone } from "./take-back.tsx";
import { TakeBack } from "./take-back.tsx";

export interface CollectionShownProps {
  readonly one: CollectionSeen;
  readonly titleOf: (id: string) => string;
  readonly onEdit: () => void;
  readonly onGone: (gone: Gone) => void;
  readonly onChange: () => void;
}

/** One collection: its things in their order, and for its owner the ways to change it. */
export function CollectionShown({ one, titleOf, onEdit, onGone, onChange }: CollectionShownProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { suite, me, nameOf } = useAlongside();
  const { saving, save } = useSaving();
  const { collection, things, proposed } = one;
  const { id, version, content } = collection;
  const isMine = collection.owner === me;
  const put = async (changed: Collection["content"]): Promise<void> => {
    const saved = await save(() => saveOrLook(suite.records, { kind: "collection", id, version, content: changed }, onChange));
    if (saved !== undefined) onChange();
  };
  const name = nameOf(collection.owner);
  return (
    <div className={styles.tight}>
      <p className={styles.title}>
        <bdi>{content.title}</bdi>
      </p>
      {name === null ? null : (
        <p className={styles.meta}>
          <Sentence of="sp.coll.by" values={{ name: <bdi>{name}</bdi> }} />
        </p>
      )}
      {content.about === undefined ? null : <p className={styles.reading}>{content.about}</p>}
      {things.length === 0 ? <p className={styles.reading}>{messages.text("sp.coll.empty")}</p> : null}
      <ol className={shared.order}>
        {things.map((thing) => (
          <li key={thing.id}>
            <bdi>{titleOf(thing.id)}</bdi>
            {isMine ? <Order thing={thing} things={things} content={content} titleOf={titleOf} onPut={(next) => void put(next)} /> : null}
          </li>
        ))}
      </ol>
      {isMine ? <Beside proposed={proposed} titleOf={titleOf} onTake={(taken) => void put(withThing(content, taken))} /> : null}
      <div className={shared.actions}>
        <TakeCollectionAlong one={one} />
      </div>
      {isMine ? (
        <div className={shared.actions}>
          <Deed words="do.edit" title={content.title} onClick={onEdit} />
          <TakeBack
            of={refOfRecord(collection)}
            title={content.title}
            onTakenBack={() => onGone({ title: content.title, draft: { kind: "collection", id, version: null, content } })}
          />
        </div>
      ) : null}
      <SaveNotice saving={saving} onAgain={onChange} />
      <OutdatedNotice saving={saving} />
    </div>
  );
}

interface BesideProps {
  readonly proposed: readonly Resource[];
  readonly titleOf: (id: string) => string;
  readonly onTake: (id: string) => void;
}

/** What others shared on its topics, for its owner to take in or to leave beside it. */
function Beside({ proposed, titleOf, onTake }: BesideProps): JSX.Element | null {
  const messages = useMessages();
  const styles = useStyles();
  if (proposed.length === 0) return null;
  return (
    <>
      <p className={styles.meta}>{messages.text("sp.coll.beside")}</p>
      <ul>
        {proposed.map(({ owner, id }) => (
          <li key={`${owner} ${id}`}>
            <bdi>{titleOf(id)}</bdi> <Deed words="sp.coll.take" title={titleOf(id)} onClick={() => onTake(id)} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface OrderProps {
  readonly thing: Resource;
  /** those that are shown: what is not there for this person keeps its place between them */
  readonly things: readonly Resource[];
  readonly content: Collection["content"];
  readonly titleOf: (id: string) => string;
  readonly onPut: (content: Collection["content"]) => void;
}

/** One place up or down, or out. */
function Order({ thing, things, content, titleOf, onPut }: OrderProps): JSX.Element {
  const at = things.indexOf(thing);
  const placeOf = (other: Resource): number => content.resources?.indexOf(other.id) ?? 0;
  const [above, below] = [things[at - 1], things[at + 1]];
  const title = titleOf(thing.id);
  return (
    <span className={useSharedStyles().actions}>
      {above === undefined ? null : (
        <Deed words="sp.coll.up" title={title} onClick={() => onPut(withThingAt(content, thing.id, placeOf(above)))} />
      )}
      {below === undefined ? null : (
        <Deed words="sp.coll.down" title={title} onClick={() => onPut(withThingAt(content, thing.id, placeOf(below)))} />
      )}
      <Deed words="sp.coll.out" title={title} onClick={() => onPut(withoutThing(content, thing.id))} />
    </span>
  );
}
