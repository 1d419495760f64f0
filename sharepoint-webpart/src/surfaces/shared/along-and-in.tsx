import type { CollectionSeen } from "@alongside/core";
import { PortError } from "@alongside/core";
import { Link } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import type { Alongside } from "../../alongside.ts";
import { useAlongside } from "../alongside-context.tsx";
import { BringInLater } from "./bring-in-later.tsx";
import { Deed } from "./deed.tsx";
import { useSharedStyles } from "./styles.ts";

const load = () => import(/* webpackChunkName: "alongside-along" */ "../../sharing/take-along.ts");

/** The ways out of this platform and into it. What was begun stays while it is out of sight. */
export function AlongAndIn({ onChange }: { readonly onChange: () => void }): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const [isOpen, setOpen] = React.useState(false);
  const [isBegun, setBegun] = React.useState(false);
  const { said, take } = useTaking(async (alongside) => (await load()).takeMineAlong(alongside));
  const open = (): void => {
    setBegun(true);
    setOpen(!isOpen);
  };
  return (
    <div className={styles.section}>
      <div className={useSharedStyles().actions}>
        <Link as="button" type="button" onClick={take}>
          {messages.text("along.mine")}
        </Link>
        <Link as="button" type="button" aria-expanded={isOpen} onClick={open}>
          {messages.text("bring.open")}
        </Link>
      </div>
      <span role="status" className={styles.meta}>
        {said}
      </span>
      {isBegun ? (
        <div hidden={!isOpen}>
          <BringInLater onChange={onChange} />
        </div>
      ) : null}
    </div>
  );
}

/** The file of one collection with what is in it, as far as the person may read it. */
export function TakeCollectionAlong({ one }: { readonly one: CollectionSeen }): JSX.Element {
  const { said, take } = useTaking(async (alongside) => (await load()).takeCollectionAlong(alongside, one));
  return (
    <>
      <Deed words="along.collection" title={one.collection.content.title} onClick={take} />
      <span role="status" className={useStyles().meta}>
        {said}
      </span>
    </>
  );
}

/** Makes a file, and says what came of it; a second press tries again. */
function useTaking(write: (alongside: Alongside) => Promise<boolean>): { readonly said: string; readonly take: () => void } {
  const messages = useMessages();
  const alongside = useAlongside();
  const [outcome, setOutcome] = React.useState<"along.saved" | "along.nothing" | "along.failed" | null>(null);
  const take = (): void => {
    setOutcome(null);
    write(alongside).then(
      (isSaved) => setOutcome(isSaved ? "along.saved" : "along.nothing"),
      (error: unknown) => {
        if (!(error instanceof PortError)) throw error;
        setOutcome("along.failed");
      },
    );
  };
  return { said: outcome === null ? "" : messages.text(outcome), take };
}
