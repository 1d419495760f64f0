import type { RecordOf, RecordRefusal } from "@alongside/core";
import { BothVersions } from "../../components/both-versions.tsx";
import { useMessages } from "../../messages/messages.tsx";

type Collection = RecordOf<"collection">;
type Words = Pick<Collection["content"], "title" | "about" | "topics">;

interface CollectionRefusedProps {
  readonly refusal: RecordRefusal | null;
  /** as it was typed */
  readonly here: Words;
  /** writes what was typed over what is stored; null writes it anew */
  readonly onHere: (stored: Collection | null) => void;
  readonly onStored: () => void;
}

/** What belongs to a refusal besides its sentence: both versions and the choice between them, or the way to write anew what is gone. */
export function CollectionRefused({ refusal, here, onHere, onStored }: CollectionRefusedProps) {
  const messages = useMessages();
  if (refusal?.kind === "conflict" && refusal.current.kind === "collection") {
    const { current } = refusal;
    return (
      <BothVersions
        here={<Version words={here} />}
        stored={<Version words={current.content} />}
        onHere={() => onHere(current)}
        onStored={onStored}
      />
    );
  }
  if (refusal?.kind !== "gone") return null;
  return (
    <div>
      <button type="button" className="al-button" onClick={() => onHere(null)}>
        {messages.text("do.putBack")}
      </button>
    </div>
  );
}

function Version({ words: { title, about = "", topics = [] } }: { readonly words: Words }) {
  return (
    <div>
      <p className="al-title">
        <bdi>{title}</bdi>
      </p>
      {about.trim() === "" ? null : <p>{about}</p>}
      {topics.length === 0 ? null : <p className="al-meta">{topics.join(", ")}</p>}
    </div>
  );
}
