import type { ChosenAudience, OfferWord, Place, PlaceId } from "@alongside/core";
import type { Messages } from "../messages/messages.tsx";
import { useMessages } from "../messages/messages.tsx";
import { TopicWords } from "./topic-words.tsx";

interface OfferLineProps {
  readonly word: OfferWord;
  readonly topic: string;
  readonly note?: string | undefined;
  readonly name?: string | null;
}

/** An offer or a wish as others read it: the word, the topic, the note, and by whom. */
export function OfferLine({ word, topic, note, name = null }: OfferLineProps) {
  const messages = useMessages();
  return (
    <div>
      <p className="al-meta">{messages.text("offer.kind", { kind: word })}</p>
      <TopicWords topic={topic} note={note} />
      {name === null ? null : (
        <p className="al-meta">
          <bdi>{name}</bdi>
        </p>
      )}
    </div>
  );
}

/** Who can read it, in words; a space whose name is not known is called by its key. */
export function audienceText(
  audience: ChosenAudience,
  place: PlaceId | null,
  { spaces, messages }: { readonly spaces: readonly Place[]; readonly messages: Messages },
): string {
  const name = spaces.find(({ id }) => id === place)?.name ?? place ?? messages.text("offer.someSpace");
  return messages.text("offer.audience", { audience: audience === "place" ? "space" : audience, space: name });
}
