import type { Day, Instant, Topical } from "@alongside/core";
import { dayOf, isShown, recordDraftOf, refOfRecord } from "@alongside/core";
import { Button } from "@fluentui/react-components";
import * as React from "react";
import { Sentence, useMessages } from "../components/messages-context.tsx";
import { SaveNotice } from "../components/notice.tsx";
import { useStyles } from "../components/styles.ts";
import { draftHere } from "../offer-draft.ts";
import { useAlongside } from "./alongside-context.tsx";
import { KeptForMe } from "./kept-for-me.tsx";
import { OfferFormLater } from "./offer-form-later.tsx";
import { useSaving } from "./use-saving.ts";

interface MyOffersProps {
  /** in the order of the alphabet */
  readonly offers: readonly Topical[];
  /** something was written or removed */
  readonly onChange: () => void;
}

/** What the person in front of the screen offers and wishes: added, changed, removed, put back. */
export function MyOffers({ offers, onChange }: MyOffersProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const [removed, setRemoved] = React.useState<readonly Topical[]>([]);
  const today = dayOf(Date.now() as Instant);
  const remaining = offers.filter(({ id }) => !removed.some((record) => record.id === id));
  const drop = (record: Topical): void => {
    setRemoved((now) => [...now, record]);
    onChange();
  };
  const restore = (record: Topical): void => {
    setRemoved((now) => now.filter(({ id }) => id !== record.id));
    onChange();
  };
  return (
    <section className={styles.section} aria-label={messages.text("offer.mine")}>
      <h3>{messages.text("offer.mine")}</h3>
      {remaining.length === 0 ? <p className={styles.reading}>{messages.text("offer.none")}</p> : null}
      <ul className={styles.people}>
        {remaining.map((record) => (
          <Row key={record.id} record={record} today={today} onRemoved={() => drop(record)} onChange={onChange} />
        ))}
        {removed.map((record) => (
          <Removed key={record.id} record={record} onRestored={() => restore(record)} />
        ))}
      </ul>
      <AddOffer onChange={onChange} />
      <KeptForMe onChange={onChange} />
    </section>
  );
}

interface RowProps {
  readonly record: Topical;
  readonly today: Day;
  readonly onRemoved: () => void;
  readonly onChange: () => void;
}

function Row({ record, today, onRemoved, onChange }: RowProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { suite, home } = useAlongside();
  const { saving, save } = useSaving();
  const [isChanging, setChanging] = React.useState(false);
  const { word, topic, note, audience } = record.content;
  const remove = async (): Promise<void> => {
    if ((await save(() => suite.records.remove(refOfRecord(record)))) === null) onRemoved();
  };
  const renew = async (): Promise<void> => {
    if ((await save(() => suite.records.save(recordDraftOf(draftHere(record, home))))) !== undefined) onChange();
  };
  const saved = (): void => {
    setChanging(false);
    onChange();
  };
  if (isChanging) {
    return (
      <li>
        <OfferFormLater record={record} onSaved={saved} onCancel={() => setChanging(false)} />
      </li>
    );
  }
  return (
    <li className={styles.tight}>
      <p className={styles.meta}>{messages.text(`offer.kind.${word}`)}</p>
      <p className={styles.title}>
        <bdi>{topic}</bdi>
      </p>
      {note === undefined ? null : (
        <p className={styles.reading}>
          <bdi>{note}</bdi>
        </p>
      )}
      <p className={styles.meta}>{messages.text(audience === "me" ? "offer.audience.me" : "sp.list.readers")}</p>
      {isShown(record, today) ? null : <p>{messages.text("offer.renew")}</p>}
      <div className={styles.row}>
        {isShown(record, today) ? null : <RowButton deed="offer.still" topic={topic} onClick={() => void renew()} />}
        <RowButton deed="do.edit" topic={topic} onClick={() => setChanging(true)} />
        <RowButton deed="do.remove" topic={topic} onClick={() => void remove()} />
      </div>
      <SaveNotice saving={saving} onAgain={() => void remove()} />
    </li>
  );
}

interface RowButtonProps {
  readonly deed: "offer.still" | "do.edit" | "do.remove" | "do.putBack";
  readonly topic: string;
  readonly onClick: () => void;
}

function RowButton({ deed, topic, onClick }: RowButtonProps): JSX.Element {
  const label = useMessages().text(deed);
  return (
    <Button size="small" aria-label={`${label}: ${topic}`} onClick={onClick}>
      {label}
    </Button>
  );
}

/** What was removed just now can be put back until the page is left. */
function Removed({ record, onRestored }: { readonly record: Topical; readonly onRestored: () => void }): JSX.Element {
  const styles = useStyles();
  const { suite, home } = useAlongside();
  const { saving, save } = useSaving();
  const { topic } = record.content;
  const putBack = async (): Promise<void> => {
    const draft = { ...draftHere(record, home), version: null };
    if ((await save(() => suite.records.save(recordDraftOf(draft)))) !== undefined) onRestored();
  };
  return (
    <li className={styles.tight}>
      <div className={styles.row} role="status">
        <span>
          <Sentence of="offer.removed" values={{ topic: <bdi>{topic}</bdi> }} />
        </span>
        <RowButton deed="do.putBack" topic={topic} onClick={() => void putBack()} />
      </div>
      <SaveNotice saving={saving} onAgain={() => void putBack()} />
    </li>
  );
}

function AddOffer({ onChange }: { readonly onChange: () => void }): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const [stage, setStage] = React.useState<"closed" | "open" | "cancelled" | "saved">("closed");
  const button = React.useRef<HTMLButtonElement>(null);
  // Whoever closed the form goes on where it was opened.
  React.useEffect(() => {
    if (stage === "cancelled" || stage === "saved") button.current?.focus();
  }, [stage]);
  const saved = (): void => {
    setStage("saved");
    onChange();
  };
  if (stage === "open") return <OfferFormLater record={null} onSaved={saved} onCancel={() => setStage("cancelled")} />;
  return (
    <div className={styles.row}>
      <Button ref={button} onClick={() => setStage("open")}>
        {messages.text("offer.add")}
      </Button>
      <span role="status" className={styles.meta}>
        {stage === "saved" ? messages.text("store.saved") : ""}
      </span>
    </div>
  );
}
