import type { CircleContent, CircleFileRefusal, CircleInFile } from "@alongside/core";
import { Button, Link, useId } from "@fluentui/react-components";
import * as React from "react";
import { readChosenFile } from "../../circles/read-circle-file.ts";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import type { Messages } from "../../words/messages.ts";
import { useAlongside } from "../alongside-context.tsx";
import { CircleInFileShown } from "./circle-in-file.tsx";

export interface CircleFileProps {
  readonly onBack: () => void;
  /** begins a circle like the one in the file */
  readonly onLike: (content: CircleContent) => void;
}

/** A circle that lies somewhere else, from its file. Nothing is written here. */
export function CircleFile({ onBack, onLike }: CircleFileProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const problem = useId("circle-file");
  const { me } = useAlongside();
  const [found, setFound] = React.useState<CircleInFile | null>(null);
  const [refusal, setRefusal] = React.useState<CircleFileRefusal | null>(null);
  const chooser = React.useRef<HTMLInputElement>(null);
  React.useEffect(() => chooser.current?.focus(), []);
  const read = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (file === undefined) return;
    const result = await readChosenFile(file, me);
    setFound(result.ok ? result.value : null);
    setRefusal(result.ok ? null : result.error);
    // The same file can be chosen once more.
    input.value = "";
  };
  return (
    <div className={styles.section}>
      <div>
        <Link as="button" onClick={onBack}>
          {messages.text("do.back")}
        </Link>
      </div>
      <label className={styles.tight}>
        <span>{messages.text("circleFile.field")}</span>
        <input
          ref={chooser}
          type="file"
          accept=".json"
          aria-invalid={refusal !== null}
          aria-describedby={problem}
          onChange={(event) => void read(event.currentTarget)}
        />
        <span className={styles.meta}>{messages.text("circleFile.hint")}</span>
      </label>
      <p id={problem} role="status">
        {refusal === null ? "" : refusedText(refusal, messages)}
      </p>
      {found === null ? null : (
        <>
          <CircleInFileShown found={found} />
          <div>
            <Button onClick={() => onLike(found.content)}>{messages.text("circleFile.like")}</Button>
          </div>
        </>
      )}
    </div>
  );
}

function refusedText(refusal: CircleFileRefusal, messages: Messages): string {
  switch (refusal.kind) {
    case "no-circle":
      return messages.text("circleFile.none");
    case "too-large":
      return messages.text("circleFile.tooLarge", { maximum: refusal.maximumCharacters });
  }
}
