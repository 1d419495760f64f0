import type { ForYouAnswer, PeerSuggestion } from "@alongside/core";
import { Fragment, useCallback, useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { Initials } from "../../components/initials.tsx";
import { WhenThere } from "../../components/part.tsx";
import { SayHello } from "../../components/say-hello.tsx";
import type { MessageKey } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { Loaded } from "../../use-loaded.ts";
import { useLoaded } from "../../use-loaded.ts";
import { NotThis } from "./not-this.tsx";
import { whyPerson } from "./reasons.tsx";

/** People who share work with the person in front of the screen; whoever is new to them only when they want to look for them. */
export function NearPeople({ answer, isWhole }: { readonly answer: ForYouAnswer; readonly isWhole: boolean }) {
  const messages = useMessages();
  const [isLooking, setLooking] = useState(false);
  return (
    <>
      {answer.people.length === 0 && isWhole ? <p className="al-reading">{messages.text("forYou.peopleNone")}</p> : null}
      <Peers people={answer.people} />
      {!isWhole || answer.further.length === 0 ? null : isLooking ? (
        <NewPeople answer={answer} />
      ) : (
        <div>
          <button type="button" className="al-link" onClick={() => setLooking(true)}>
            {messages.text("forYou.showNew")}
          </button>
        </div>
      )}
    </>
  );
}

/** Nobody is named before the records said who may be. */
function NewPeople({ answer }: { readonly answer: ForYouAnswer }) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const load = useCallback(() => suite.recommendation.furtherPeople(answer.further), [suite, answer]);
  const { state, again }: { state: Loaded<readonly PeerSuggestion[]>; again: () => void } = useLoaded(load);
  return (
    <div role="status">
      <WhenThere state={state} onAgain={again}>
        {(people) => (people.length === 0 ? <p className="al-reading">{messages.text("forYou.noNew")}</p> : <Peers people={people} />)}
      </WhenThere>
    </div>
  );
}

function Peers({ people }: { readonly people: readonly PeerSuggestion[] }) {
  if (people.length === 0) return null;
  return (
    <ul className="al-people">
      {people.map((person) => (
        <li key={person.id}>
          <Peer person={person} />
        </li>
      ))}
    </ul>
  );
}

/** How somebody is known: by work that both did, or by the person's own list alone. */
function seatOf({ acquaintance, reasons }: PeerSuggestion): MessageKey {
  if (acquaintance === "new") return "forYou.newToYou";
  return reasons.some(({ kind }) => kind === "same-work") ? "seat.known" : "seat.trusted";
}

function Peer({ person }: { readonly person: PeerSuggestion }) {
  const messages = useMessages();
  const items = person.reasons.flatMap((reason) => ("items" in reason ? reason.items : []));
  return (
    <NotThis content={{ person: person.id }} title={person.name}>
      {(button) => (
        <div className="al-person">
          <Initials id={person.id} name={person.name} />
          <div>
            <div>
              <span className="al-name">
                <bdi>{person.name}</bdi>
              </span>
              <span className="al-seat al-dot">{messages.text(seatOf(person))}</span>
            </div>
            <p className="al-reason">
              {person.reasons.map((reason) => (
                <Fragment key={reason.kind}>{whyPerson(reason, messages)} </Fragment>
              ))}
            </p>
            <div className="al-row">{button}</div>
          </div>
          <SayHello person={person} page={items[0] ?? null} />
        </div>
      )}
    </NotThis>
  );
}
