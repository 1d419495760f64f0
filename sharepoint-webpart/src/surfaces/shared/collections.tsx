import { Button } from "@fluentui/react-components";
import * as React from "react";
import { Bar } from "../../components/first-paint.tsx";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import type { SharedSeen } from "../../sharing/look-at-shared.ts";
import { CollectionFormLater } from "./collection-form-later.tsx";
import type { Gone } from "./take-back.tsx";

const CollectionShown = React.lazy(async () => {
  const { CollectionShown: Shown } = await import(/* webpackChunkName: "alongside-collection" */ "./collection-shown.tsx");
  return { default: Shown };
});

interface CollectionsProps {
  readonly seen: SharedSeen;
  readonly onGone: (gone: Gone) => void;
  readonly onChange: () => void;
}

/** Shared things in the order of one person. Nothing is said where there is none, and nothing to put into one. */
export function Collections({ seen, onGone, onChange }: CollectionsProps): JSX.Element | null {
  const messages = useMessages();
  const styles = useStyles();
  /** the id of what is changed, or something new; null while there is no form */
  const [opened, setOpened] = React.useState<string | null>(null);
  const titles = new Map(seen.things.map(({ resource, title }) => [resource.id, title]));
  if (seen.collections.length === 0 && seen.things.length === 0) return null;
  const before = seen.collections.map(({ collection }) => collection).find(({ id }) => id === opened) ?? null;
  const saved = (): void => {
    setOpened(null);
    onChange();
  };
  return (
    <section className={styles.section} aria-label={messages.text("sp.coll.head")}>
      {seen.collections.length === 0 ? null : <h3>{messages.text("sp.coll.head")}</h3>}
      <React.Suspense fallback={<Bar width="62%" />}>
        {seen.collections.map((one) => (
          <CollectionShown
            key={`${one.collection.owner} ${one.collection.id}`}
            one={one}
            titleOf={(id) => titles.get(id) ?? ""}
            onEdit={() => setOpened(one.collection.id)}
            onGone={onGone}
            onChange={onChange}
          />
        ))}
      </React.Suspense>
      {opened === null ? (
        <div className={styles.row}>
          <Button size="small" onClick={() => setOpened(NEW)}>
            {messages.text("sp.coll.make")}
          </Button>
        </div>
      ) : (
        <CollectionFormLater key={opened} before={before} onSaved={saved} onCancel={() => setOpened(null)} />
      )}
    </section>
  );
}

const NEW = "new";
