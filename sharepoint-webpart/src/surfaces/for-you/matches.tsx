import type { ForYouAnswer, Meeting, PeerMatch, Person } from "@alongside/core";
import { isTopical } from "@alongside/core";
import * as React from "react";
import { Initials } from "../../components/initials.tsx";
import { Sentence, useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { itemIdOf } from "../../sharepoint/item-address.ts";
import { useAlongside } from "../alongside-context.tsx";
import { AskPanelLater } from "../ask-panel-later.tsx";
import { NotThis } from "./not-this.tsx";
import { SayButton } from "./say-button.tsx";
import type { Names } from "./use-names.ts";

interface MatchesProps {
  readonly answer: ForYouAnswer;
  readonly names: Names;
}

/** Wishes and offers of others that meet the person's own, in the order of the words. The others are told nothing. */
export function Matches({ answer, names }: MatchesProps): JSX.Element | null {
  const messages = useMessages();
  const styles = useStyles();
  const shown = answer.matches.flatMap((match) => {
    const person = names.people.get(match.person);
    return person === undefined ? [] : [{ match, person }];
  });
  if (shown.length === 0) {
    const sentence = answer.mine.some(isTopical) ? "sp.forYou.matchesNotYet" : "forYou.matchesNone";
    return <p className={styles.reading}>{messages.text(sentence)}</p>;
  }
  return (
    <ul className={styles.people}>
      {shown.map(({ match, person }) => (
        <li key={person.id}>
          <Match match={match} person={person} />
        </li>
      ))}
    </ul>
  );
}

function Match({ match, person }: { readonly match: PeerMatch; readonly person: Person }): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { surroundings } = useAlongside();
  const { page } = surroundings;
  const [isAsked, setAsked] = React.useState(false);
  const meetings: readonly Meeting[] = [match.theyOffer, match.iOffer].flatMap((pair) => pair ?? []);
  // The first word stands on the page where the offer was seen.
  const here = page === null ? [] : [{ id: itemIdOf(page), title: document.title, url: window.location.href.split(/[?#]/u)[0] ?? "" }];
  return (
    <NotThis content={{ person: person.id }} title={person.name}>
      {(button) => (
        <div className={styles.section}>
          <div className={styles.person} role="group" aria-label={messages.text("offer.meet")}>
            <Initials id={person.id} name={person.name} />
            <div>
              {meetings.map((meeting) => (
                <Meets key={`${meeting.wish.id} ${meeting.offer.id}`} meeting={meeting} person={person} />
              ))}
              {button}
            </div>
            <SayButton name={person.name} isOpen={isAsked} onClick={() => setAsked((now) => !now)} />
          </div>
          {isAsked ? <AskPanelLater person={person} items={here} read={null} onClose={() => setAsked(false)} /> : null}
        </div>
      )}
    </NotThis>
  );
}

/** A wish and an offer that meet, told to one of the two and to nobody else. */
function Meets({ meeting: { wish, offer }, person }: { readonly meeting: Meeting; readonly person: Person }): JSX.Element {
  const { me } = useAlongside();
  const sentence = wish.owner === me ? "offer.meetYourWish" : "offer.meetYourOffer";
  const values = { name: <bdi>{person.name}</bdi>, wish: <bdi>{wish.content.topic}</bdi>, offer: <bdi>{offer.content.topic}</bdi> };
  return (
    <p>
      <Sentence of={`${sentence}.${wish.content.word}`} values={values} />
    </p>
  );
}
