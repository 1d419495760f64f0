import type { Person } from "@alongside/core";
import { useAlongside } from "../../alongside.tsx";
import { HostLink } from "../../components/host-link.tsx";
import { Initials, firstNameOf } from "../../components/initials.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { Topical } from "../../offer-draft.ts";

interface SpaceOfferEntryProps {
  readonly record: Topical;
  readonly person: Person;
  readonly onAsk: (person: Person, topic: string) => void;
}

/** One offer or wish of somebody in the space. One's own has the way to change it, somebody else's offer the way to ask. */
export function SpaceOfferEntry({ record, person, onAsk }: SpaceOfferEntryProps) {
  const { me } = useAlongside();
  const { topic, note } = record.content;
  return (
    <li className="al-entry">
      <Initials id={person.id} name={person.name} small />
      <div>
        <p className="al-topic">
          <bdi>{topic}</bdi>
        </p>
        {note === undefined ? null : (
          <p className="al-note">
            <bdi>{note}</bdi>
          </p>
        )}
        <p className="al-meta">
          <bdi>{person.name}</bdi>
        </p>
      </div>
      {record.owner === me ? (
        <EditLink topic={topic} />
      ) : record.kind === "offer" ? (
        <AskButton person={person} topic={topic} onAsk={onAsk} />
      ) : null}
    </li>
  );
}

function EditLink({ topic }: { readonly topic: string }) {
  const messages = useMessages();
  return (
    <HostLink className="al-entry-action" href="/wiki/apps/alongside?section=offers">
      <span aria-hidden="true">{messages.text("do.edit")}</span>
      <span className="al-sr">{`${messages.text("do.edit")}: ${topic}`}</span>
    </HostLink>
  );
}

function AskButton({ person, topic, onAsk }: Omit<SpaceOfferEntryProps, "record"> & { readonly topic: string }) {
  const messages = useMessages();
  const ask = messages.text("who.askOne", { name: firstNameOf(person.name) });
  const whole = messages.text("sr.askOne", { name: person.name, topic });
  // Who speaks the words on the button must reach it: they have to stand in its name as they are seen (WCAG 2.5.3).
  const spoken = whole.includes(ask) ? whole : `${ask}: ${whole}`;
  return (
    <button
      type="button"
      className="al-link al-entry-action"
      aria-label={spoken}
      aria-haspopup="dialog"
      onClick={() => onAsk(person, topic)}
    >
      {ask}
    </button>
  );
}
