import type { ForYouAnswer } from "@alongside/core";
import { RECORDS_SOURCE } from "@alongside/core";
import { Link } from "@fluentui/react-components";
import * as React from "react";
import { Bar } from "../../components/first-paint.tsx";
import { IncompleteNotice } from "../../components/footer.tsx";
import { InOrder } from "../../components/in-order.tsx";
import { useMessages } from "../../components/messages-context.tsx";
import { Notice } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import { useAlongside } from "../alongside-context.tsx";
import { KeptForMe } from "../kept-for-me.tsx";
import { CirclesToSitIn } from "./circles-to-sit-in.tsx";
import { ForYouFooter } from "./for-you-footer.tsx";
import { Matches } from "./matches.tsx";
import { NearPeople } from "./near-people.tsx";
import { ShortThings } from "./short-things.tsx";
import type { Look } from "./use-for-you.ts";
import { useForYou } from "./use-for-you.ts";
import { useNames } from "./use-names.ts";
import { WavedOff } from "./waved-off.tsx";

export interface ForYouProps {
  /** no other part of the web part shows what lies in this browser */
  readonly isAlone: boolean;
}

/** What is near to somebody's work: short things, people, wishes and offers that meet. Nothing here is new, unread or counted. */
export function ForYou({ isAlone }: ForYouProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { me } = useAlongside();
  if (me === "anonymous") return <p className={styles.reading}>{messages.text("store.signIn")}</p>;
  return <Parts isAlone={isAlone} />;
}

function Parts({ isAlone }: ForYouProps): JSX.Element {
  const look = useForYou();
  const { answer, isWhole, again } = look;
  return (
    <div aria-busy={!isWhole}>
      <InOrder>
        <WhatIsNear look={look} />
        {answer === null || !isWhole || isWithoutRecords(answer) ? null : (
          <IncompleteNotice incomplete={answer.incomplete} onAgain={again} />
        )}
        {answer === null || !isWhole ? null : <WavedOff answer={answer} onChange={again} />}
        {isAlone ? <KeptForMe onChange={again} /> : null}
        {answer === null || !isWhole ? null : <ForYouFooter answer={answer} />}
      </InOrder>
    </div>
  );
}

function isWithoutRecords({ incomplete }: ForYouAnswer): boolean {
  return incomplete.some(({ source }) => source === RECORDS_SOURCE);
}

/** Nothing, when SharePoint could not be searched: then the notice below says so. */
function WhatIsNear({ look }: { readonly look: Look }): JSX.Element | null {
  const messages = useMessages();
  const { answer, isWhole, again } = look;
  if (answer === null) return <Waiting />;
  // Without the records nothing could be held back that was waved off, and nobody who rests.
  if (isWithoutRecords(answer)) {
    return (
      <Notice glyph="waiting">
        <p>{messages.text("sp.forYou.recordsMissing")}</p>
        <Link as="button" onClick={again}>
          {messages.text("do.tryAgain")}
        </Link>
      </Notice>
    );
  }
  if (answer.searched.length === 0) return isWhole ? null : <Waiting />;
  return <Near answer={answer} isWhole={isWhole} />;
}

function Near({ answer, isWhole }: { readonly answer: ForYouAnswer; readonly isWhole: boolean }): JSX.Element {
  const names = useNames(answer, isWhole);
  return (
    <>
      <Part title="forYou.short" isThere={names !== null}>
        {names === null ? null : <ShortThings answer={answer} names={names} />}
      </Part>
      <Part title="forYou.people" isThere={isWhole}>
        <NearPeople answer={answer} />
      </Part>
      <Part title="forYou.matches" isThere={names !== null}>
        {names === null ? null : <Matches answer={answer} names={names} />}
      </Part>
      {isWhole ? <CirclesToSitIn answer={answer} /> : null}
    </>
  );
}

interface PartProps {
  /** key of its words */
  readonly title: string;
  readonly isThere: boolean;
  readonly children: React.ReactNode;
}

function Part({ title, isThere, children }: PartProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={messages.text(title)} aria-busy={!isThere}>
      <h3>{messages.text(title)}</h3>
      {isThere ? children : <Waiting />}
    </section>
  );
}

function Waiting(): JSX.Element {
  return (
    <div aria-hidden="true">
      <Bar width="55%" />
      <Bar width="62%" />
    </div>
  );
}
