import type { PracticeCard } from "@alongside/core";
import { headingKey } from "@alongside/core";
import { Link } from "@fluentui/react-components";
import * as React from "react";
import { Bar } from "../../components/first-paint.tsx";
import { Sentence, useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { usePracticeStyles } from "./styles.ts";
import type { OwnWords } from "./use-own-words.ts";

interface CardTextProps {
  readonly card: PracticeCard;
  readonly own: OwnWords;
}

/** What a card says: the site's own words where its page has a heading that is the title of the card, and ours otherwise. */
export function CardText({ card, own }: CardTextProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const practice = usePracticeStyles();
  if (own.phase === "loading") return <Bar width="62%" />;
  const page = own.phase === "there" ? own.value : null;
  const lines = page?.sections.get(headingKey(messages.text(card.title)));
  if (page === null || lines === undefined) {
    return (
      <>
        <p className={practice.body}>{messages.text(card.body)}</p>
        {own.phase === "failed" ? <p className={styles.meta}>{messages.text("sp.practice.notOpened")}</p> : null}
      </>
    );
  }
  const title = (
    <Link inline href={page.page.url} data-interception="off">
      <bdi>{page.page.title}</bdi>
    </Link>
  );
  return (
    <>
      {lines.map((line, index) => (
        <p key={index} className={practice.body}>
          {line}
        </p>
      ))}
      <p className={styles.meta}>
        <Sentence of="practice.ownWords" values={{ title }} />
      </p>
    </>
  );
}
