import type { RecordRefusal } from "@alongside/core";
import { Button } from "@fluentui/react-components";
import * as React from "react";
import { BothVersions } from "../../components/both-versions.tsx";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import type { Collection } from "../../sharing/look-at-shared.ts";

type Words = Pick<Collection["content"], "title" | "about" | "topics">;

interface CollectionRefusedProps {
  readonly refusal: RecordRefusal | null;
  /** as it was typed */
  readonly here: Words;
  /** writes what was typed over what is stored; null writes it anew */
  readonly onHere: (stored: Collection | null) => void;
  readonly onStored: () => void;
}

/** Both versions side by side, or the way to write anew what is gone. */
export function CollectionRefused({ refusal, here, onHere, onStored }: CollectionRefusedProps): JSX.Element | null {
  const messages = useMessages();
  if (refusal?.kind === "conflict" && refusal.current.kind === "collection") {
    const { current } = refusal;
    return (
      <BothVersions
        here={<Version words={here} />}
        stored={<Version words={current.content} />}
        onHere={() => onHere(current)}
        onStored={onStored}
      />
    );
  }
  if (refusal?.kind !== "gone") return null;
  return (
    <div>
      <Button onClick={() => onHere(null)}>{messages.text("do.putBack")}</Button>
    </div>
  );
}

function Version({ words: { title, about = "", topics = [] } }: { readonly words: Words }): JSX.Element {
  const styles = useStyles();
  return (
    <>
      <p className={styles.title}>
        <bdi>{title}</bdi>
      </p>
      {about.trim() === "" ? null : (
        <p>
          <bdi>{about}</bdi>
        </p>
      )}
      {topics.length === 0 ? null : (
        <p className={styles.meta}>
          <bdi>{topics.join(", ")}</bdi>
        </p>
      )}
    </>
  );
}
