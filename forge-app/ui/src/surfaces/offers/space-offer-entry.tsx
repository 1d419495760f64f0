import type { Person, Topical } from "@alongside/core";
import { useAlongside } from "../../alongside.tsx";
import { askWords } from "../../components/ask-words.ts";
import { HostLink } from "../../components/host-link.tsx";
import { globalPageAddress } from "../../global-page-address.ts";
import { Initials } from "../../components/initials.tsx";
import { StartCircle } from "../../components/start-circle.tsx";
import { TopicWords } from "../../components/topic-words.tsx";
import { useMessages } from "../../messages/messages.tsx";

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
        <TopicWords topic={topic} note={note} />
        <p className="al-meta">
          <bdi>{person.name}</bdi>
        </p>
        {record.kind === "wish" ? <StartCircle className="al-act" wish={{ topic }} about={topic} /> : null}
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
  const { host } = useAlongside();
  return (
    <HostLink className="al-entry-action" href={globalPageAddress(host.installedOn, { section: "offers" })}>
      <span aria-hidden="true">{messages.text("do.edit")}</span>
      <span className="al-sr">{`${messages.text("do.edit")}: ${topic}`}</span>
    </HostLink>
  );
}

function AskButton({ person, topic, onAsk }: Omit<SpaceOfferEntryProps, "record"> & { readonly topic: string }) {
  const messages = useMessages();
  const { shown, spoken } = askWords(person.name, topic, messages);
  return (
    <button
      type="button"
      className="al-link al-entry-action"
      aria-label={spoken}
      aria-haspopup="dialog"
      onClick={() => onAsk(person, topic)}
    >
      {shown}
    </button>
  );
}
