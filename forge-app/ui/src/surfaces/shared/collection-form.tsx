import type { PlaceId, RecordOf } from "@alongside/core";
import { useState } from "react";
import type { FormEvent } from "react";
import { useAlongside } from "../../alongside.tsx";
import { FormButtons } from "../../components/form-buttons.tsx";
import { SaveNotice, problemWith } from "../../components/save-notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { useSaving } from "../../use-saving.ts";
import type { SeenThing } from "./use-shared.ts";
import { keyOf } from "./use-shared.ts";

type Collection = RecordOf<"collection">;

interface CollectionFormProps {
  /** null for a new one */
  readonly collection: Collection | null;
  /** what there is to choose from for a new one */
  readonly things: readonly SeenThing[];
  /** whose readers a new one is for */
  readonly place: PlaceId;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** What a collection is called and for; a new one begins with some of what is here, in the order in which it is listed. */
export function CollectionForm({ collection, things, place, onSaved, onCancel }: CollectionFormProps) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  // Kept through every try, so that trying again never makes a second one.
  const [id] = useState(() => collection?.id ?? crypto.randomUUID());
  const [title, setTitle] = useState(collection?.content.title ?? "");
  const [about, setAbout] = useState(collection?.content.about ?? "");
  const [topics, setTopics] = useState((collection?.content.topics ?? []).join(", "));
  const [chosen, setChosen] = useState<readonly string[]>(collection?.content.resources ?? []);
  const send = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    if (saving.phase === "saving") return;
    const words = topics.split(",").flatMap((topic) => (topic.trim() === "" ? [] : [topic.trim()]));
    const content: Collection["content"] = {
      title,
      ...(about.trim() === "" ? {} : { about }),
      ...(words.length === 0 ? {} : { topics: words }),
      ...(chosen.length === 0 ? {} : { resources: chosen }),
      ...(collection === null ? { audience: "place", place } : readersOf(collection.content)),
    };
    const draft = { kind: "collection", id, version: collection?.version ?? null, content } as const;
    if ((await save(() => suite.records.save(draft))) !== undefined) onSaved();
  };
  return (
    <form className="al-box al-form" onSubmit={(event) => void send(event)} noValidate aria-busy={saving.phase === "saving"}>
      <TextField
        label={messages.text("shared.collectionTitle")}
        problem={problemWith("title", saving, messages)}
        autoFocus
        value={title}
        onWords={setTitle}
      />
      <TextField
        label={messages.text("shared.collectionAbout")}
        problem={problemWith("about", saving, messages)}
        value={about}
        onWords={setAbout}
      />
      <TextField
        label={messages.text("shared.topics")}
        hint={messages.text("shared.collectionTopicsHint")}
        problem={problemWith("topics", saving, messages)}
        value={topics}
        onWords={setTopics}
      />
      {collection === null ? <Choice things={things} chosen={chosen} onChosen={setChosen} /> : null}
      <SaveNotice saving={saving} onAgain={() => void send()} />
      <Elsewhere saving={saving} />
      <FormButtons submit={messages.text("do.save")} isBusy={saving.phase === "saving"} onCancel={onCancel} />
    </form>
  );
}

function readersOf({ audience, place }: Collection["content"]): Pick<Collection["content"], "audience" | "place"> {
  return place === undefined ? { audience } : { audience, place };
}

/** Another window changed it: what was typed stays, and nothing was overwritten. */
function Elsewhere({ saving }: { readonly saving: ReturnType<typeof useSaving>["saving"] }) {
  const messages = useMessages();
  if (saving.phase !== "refused" || saving.refusal.kind !== "conflict") return null;
  return (
    <p className="al-reading" role="alert">
      {messages.text("shared.collectionChanged")}
    </p>
  );
}

interface ChoiceProps {
  readonly things: readonly SeenThing[];
  readonly chosen: readonly string[];
  readonly onChosen: (ids: readonly string[]) => void;
}

function Choice({ things, chosen, onChosen }: ChoiceProps) {
  const messages = useMessages();
  return (
    <fieldset className="al-choices">
      <legend>{messages.text("shared.collectionThings")}</legend>
      {things.map((thing) => {
        const { id } = thing.resource;
        return (
          <label key={keyOf(thing)} className="al-choice">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={() => onChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])}
            />
            <span>
              <bdi>{thing.title}</bdi>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
