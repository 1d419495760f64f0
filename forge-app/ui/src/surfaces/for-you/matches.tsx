import type { ForYouAnswer, Meeting, PeerMatch } from "@alongside/core";
import { isTopical } from "@alongside/core";
import { useAlongside } from "../../alongside.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { openAskDialog } from "../../open-ask-dialog.ts";
import type { Names } from "../../use-names.ts";
import { MeetingNote } from "../offers/meeting-note.tsx";
import { NotThis } from "./not-this.tsx";

interface MatchesProps {
  readonly answer: ForYouAnswer;
  readonly names: Names;
}

/** Wishes and offers of others that meet the person's own, in the order of the words. The others are told nothing. */
export function Matches({ answer, names }: MatchesProps) {
  const messages = useMessages();
  const shown = answer.matches.filter(({ person }) => names.person(person)?.state === "active");
  if (shown.length > 0) {
    return (
      <ul className="al-people">
        {shown.map((match) => (
          <li key={match.person}>
            <Match match={match} names={names} />
          </li>
        ))}
      </ul>
    );
  }
  return answer.mine.some(isTopical) ? null : <p className="al-reading">{messages.text("forYou.matchesNone")}</p>;
}

function Match({ match, names }: { readonly match: PeerMatch; readonly names: Names }) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const person = names.person(match.person);
  const meetings: readonly Meeting[] = [match.theyOffer, match.iOffer].flatMap((pair) => pair ?? []);
  if (person === null || person === undefined) return null;
  return (
    <NotThis content={{ person: match.person }} title={person.name}>
      {(button) => (
        <>
          {meetings.map((meeting) => (
            <MeetingNote
              key={`${meeting.wish.id} ${meeting.offer.id}`}
              meeting={meeting}
              person={person}
              onSay={({ id, name }, topic) =>
                void openAskDialog({ person: { id, name }, topic, page: null, read: null, goBetween: null }, { suite, messages })
              }
            />
          ))}
          <div className="al-row">{button}</div>
        </>
      )}
    </NotThis>
  );
}
