import { Button } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { useAlongside } from "../alongside-context.tsx";
import type { Brought, NotTaken } from "./brought.ts";
import { readParts, withParts } from "./brought.ts";
import { useRoundStyles } from "./styles.ts";

interface ChooseFilesProps {
  readonly brought: readonly Brought[];
  readonly onBrought: (brought: readonly Brought[]) => void;
}

/** What people handed over, file by file; whoever is in by mistake is taken out again. */
export function ChooseFiles({ brought, onBrought }: ChooseFilesProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const round = useRoundStyles();
  const alongside = useAlongside();
  const [notTaken, setNotTaken] = React.useState<readonly NotTaken[]>([]);
  const [isReading, setReading] = React.useState(false);
  const chooser = React.useRef<HTMLInputElement>(null);
  React.useEffect(() => chooser.current?.focus(), []);
  const read = async (input: HTMLInputElement): Promise<void> => {
    const files = [...(input.files ?? [])];
    if (files.length === 0 || isReading) return;
    setReading(true);
    const parts = await readParts(alongside, files);
    setReading(false);
    setNotTaken(parts.notTaken);
    onBrought(withParts(brought, parts.brought));
    // The same files can be chosen once more.
    input.value = "";
  };
  const takeOut = (owner: Brought["owner"]): void => {
    onBrought(brought.filter((part) => part.owner !== owner));
    chooser.current?.focus();
  };
  return (
    <div className={styles.section} aria-busy={isReading}>
      <label className={styles.tight}>
        <span>{messages.text("sp.round.files")}</span>
        <input
          ref={chooser}
          type="file"
          accept=".json"
          multiple
          className={round.file}
          onChange={(event) => void read(event.currentTarget)}
        />
        <span className={styles.meta}>{messages.text("sp.round.filesHint")}</span>
      </label>
      <div role="status">
        {notTaken.map(({ file, why }) => (
          <p key={file}>{messages.text(`sp.round.${why}`, { file })}</p>
        ))}
      </div>
      <People brought={brought} onTakeOut={takeOut} />
    </div>
  );
}

interface PeopleProps {
  readonly brought: readonly Brought[];
  readonly onTakeOut: (owner: Brought["owner"]) => void;
}

function People({ brought, onTakeOut }: PeopleProps): JSX.Element | null {
  const messages = useMessages();
  const round = useRoundStyles();
  const styles = useStyles();
  if (brought.length === 0) return null;
  return (
    <ul className={styles.tight}>
      {brought.map(({ owner, name }) => (
        <li key={owner} className={round.person}>
          <bdi>{name}</bdi>
          <Button
            size="small"
            appearance="transparent"
            aria-label={messages.text("sp.round.takeOut", { name })}
            onClick={() => onTakeOut(owner)}
          >
            {messages.text("do.remove")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
