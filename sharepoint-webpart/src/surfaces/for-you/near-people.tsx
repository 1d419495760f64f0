import type { ForYouAnswer, PeerSuggestion } from "@alongside/core";
import { Link, mergeClasses } from "@fluentui/react-components";
import * as React from "react";
import { Bar } from "../../components/first-paint.tsx";
import { Initials } from "../../components/initials.tsx";
import { useMessages } from "../../components/messages-context.tsx";
import { Notice } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import { useAlongside } from "../alongside-context.tsx";
import { AskPanelLater } from "../ask-panel-later.tsx";
import { useLoaded } from "../use-loaded.ts";
import { NotThis } from "./not-this.tsx";
import { WhyPerson } from "./reasons.tsx";
import { SayButton } from "./say-button.tsx";

/** People who share work with the person in front of the screen; whoever is new to them only when they want to look for them. */
export function NearPeople({ answer }: { readonly answer: ForYouAnswer }): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const [isLooking, setLooking] = React.useState(false);
  return (
    <>
      {answer.people.length === 0 ? <p className={styles.reading}>{messages.text("forYou.peopleNone")}</p> : null}
      <Peers people={answer.people} />
      {answer.further.length === 0 ? null : isLooking ? (
        <NewPeople answer={answer} />
      ) : (
        <div>
          <Link as="button" onClick={() => setLooking(true)}>
            {messages.text("forYou.showNew")}
          </Link>
        </div>
      )}
    </>
  );
}

/** Nobody is named before the list said who may be. */
function NewPeople({ answer }: { readonly answer: ForYouAnswer }): JSX.Element {
  const { suite, home } = useAlongside();
  const { state, again } = useLoaded(
    React.useCallback(() => suite.recommendation.furtherPeople(answer.further, home), [suite, home, answer]),
  );
  const messages = useMessages();
  const styles = useStyles();
  return (
    <div role="status" aria-busy={state.phase === "loading"}>
      {state.phase === "loading" ? <Bar width="55%" /> : null}
      {state.phase === "failed" ? (
        <Notice glyph="waiting">
          <p>{messages.text("store.notLoaded")}</p>
          <Link as="button" onClick={again}>
            {messages.text("do.tryAgain")}
          </Link>
        </Notice>
      ) : null}
      {state.phase === "there" && state.value.length === 0 ? <p className={styles.reading}>{messages.text("forYou.noNew")}</p> : null}
      {state.phase === "there" ? <Peers people={state.value} /> : null}
    </div>
  );
}

function Peers({ people }: { readonly people: readonly PeerSuggestion[] }): JSX.Element | null {
  const styles = useStyles();
  if (people.length === 0) return null;
  return (
    <ul className={styles.people}>
      {people.map((person) => (
        <li key={person.id}>
          <Peer person={person} />
        </li>
      ))}
    </ul>
  );
}

/** How somebody is known: by work that both did, or by the person's own list alone. */
function seatOf({ acquaintance, reasons }: PeerSuggestion): string {
  if (acquaintance === "new") return "forYou.newToYou";
  return reasons.some(({ kind }) => kind === "same-work") ? "seat.known" : "seat.trusted";
}

function Peer({ person }: { readonly person: PeerSuggestion }): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const [isAsked, setAsked] = React.useState(false);
  const { id, name, reasons } = person;
  const items = reasons.flatMap((reason) => ("items" in reason ? reason.items : []));
  return (
    <NotThis content={{ person: id }} title={name}>
      {(button) => (
        <div className={styles.section}>
          <div className={styles.person}>
            <Initials id={id} name={name} />
            <div>
              <div>
                <span className={styles.name}>
                  <bdi>{name}</bdi>
                </span>
                <span className={mergeClasses(styles.seat, styles.dot)}>{messages.text(seatOf(person))}</span>
              </div>
              <p className={styles.reason}>
                {reasons.map((reason) => (
                  <React.Fragment key={reason.kind}>
                    <WhyPerson reason={reason} />{" "}
                  </React.Fragment>
                ))}
              </p>
              {button}
            </div>
            <SayButton name={name} isOpen={isAsked} onClick={() => setAsked((now) => !now)} />
          </div>
          {isAsked ? <AskPanelLater person={person} items={items} read={null} onClose={() => setAsked(false)} /> : null}
        </div>
      )}
    </NotThis>
  );
}
