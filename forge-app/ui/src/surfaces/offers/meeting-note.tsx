import type { Meeting, Person } from "@alongside/core";
import { useAlongside } from "../../alongside.tsx";
import { useMessages } from "../../messages/messages.tsx";

interface MeetingNoteProps {
  readonly meeting: Meeting;
  /** the other one of the two */
  readonly person: Person;
  readonly onSay: (person: Person, topic: string) => void;
}

/** A wish and an offer that meet, told to one of the two and to nobody else. */
export function MeetingNote({ meeting: { wish, offer }, person, onSay }: MeetingNoteProps) {
  const messages = useMessages();
  const { me } = useAlongside();
  const isMyWish = wish.owner === me;
  const sentence = messages.rich(isMyWish ? "offer.meetYourWish" : "offer.meetYourOffer", {
    name: <bdi>{person.name}</bdi>,
    word: wish.content.word,
    wish: <bdi>{wish.content.topic}</bdi>,
    offer: <bdi>{offer.content.topic}</bdi>,
  });
  const say = messages.text("forYou.say");
  return (
    <div className="al-sunken al-meeting" role="group" aria-label={messages.text("offer.meet")}>
      <p>{sentence}</p>
      <button
        type="button"
        className="al-button"
        aria-label={`${say}: ${person.name}`}
        aria-haspopup="dialog"
        onClick={() => onSay(person, isMyWish ? offer.content.topic : wish.content.topic)}
      >
        {say}
      </button>
    </div>
  );
}
