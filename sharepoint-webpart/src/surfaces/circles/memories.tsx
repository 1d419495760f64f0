import type { RecordOf } from "@alongside/core";
import * as React from "react";
import { Sentence } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { useNameOf } from "./seats.tsx";
import { useCircleStyles } from "./styles.ts";

/** What people wrote down as learned, each with the name of who wrote it. */
export function Memories({ memories }: { readonly memories: readonly RecordOf<"memory">[] }): JSX.Element {
  const styles = useStyles();
  const circle = useCircleStyles();
  const nameOf = useNameOf();
  return (
    <ul className={circle.list}>
      {memories.map(({ owner, id, content }) => (
        <li key={`${owner} ${id}`}>
          <p className={circle.memory}>
            <bdi>{content.text}</bdi>
          </p>
          <p className={styles.meta}>
            <Sentence of="circle.memoryBy" values={{ name: <bdi>{nameOf(owner)}</bdi> }} />
          </p>
        </li>
      ))}
    </ul>
  );
}
