import { withThing } from "@alongside/core";
import { Button } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { SaveNotice } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import { useAlongside } from "../alongside-context.tsx";
import { useSaving } from "../use-saving.ts";
import { withoutThing } from "../../sharing/collection-content.ts";
import { saveOrLook } from "../../sharing/save-or-look.ts";
import { Deed } from "./deed.tsx";
import { OutdatedNotice } from "./outdated-notice.tsx";
import type { Collection, Resource, SharedSeen } from "../../sharing/look-at-shared.ts";
import { useSharedStyles } from "./styles.ts";

export interface KeepInCollectionProps {
  readonly resource: Resource;
  readonly title: string;
  readonly seen: SharedSeen;
  readonly onChange: () => void;
}

/** Takes a thing into one's own collections, and out of them. */
export function KeepInCollection({ resource, title, seen, onChange }: KeepInCollectionProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { suite, me } = useAlongside();
  const { saving, save } = useSaving();
  const [isOpen, setOpen] = React.useState(false);
  const [latest, setLatest] = React.useState<Collection | null>(null);
  const own = seen.collections.map(({ collection }) => collection).filter(({ owner }) => owner === me);
  const isIn = ({ content }: Collection): boolean => content.resources?.includes(resource.id) === true;
  const turn = async (collection: Collection): Promise<void> => {
    setLatest(collection);
    const { id, version, content } = collection;
    const turned = isIn(collection) ? withoutThing(content, resource.id) : withThing(content, resource.id);
    const saved = await save(() => saveOrLook(suite.records, { kind: "collection", id, version, content: turned }, onChange));
    if (saved !== undefined) onChange();
  };
  return (
    <>
      <div className={useSharedStyles().actions}>
        <Deed words="sp.coll.keep" title={title} isOpen={isOpen} onClick={() => setOpen((now) => !now)} />
      </div>
      {isOpen ? (
        <div className={styles.row} role="group" aria-label={messages.text("sp.coll.keep")}>
          {own.map((collection) => (
            <Button key={collection.id} size="small" aria-pressed={isIn(collection)} onClick={() => void turn(collection)}>
              {messages.text(isIn(collection) ? "sp.coll.out" : "sp.coll.take")}: {collection.content.title}
            </Button>
          ))}
        </div>
      ) : null}
      <SaveNotice saving={saving} onAgain={() => (latest === null ? undefined : void turn(latest))} />
      <OutdatedNotice saving={saving} />
    </>
  );
}
