import type { PlaceId, RecordOf } from "@alongside/core";
import { useState } from "react";
import type { FormEvent } from "react";
import { useAlongside } from "../../alongside.tsx";
import { FormButtons } from "../../components/form-buttons.tsx";
import { SaveNotice, problemWith } from "../../components/save-notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { useSaving } from "../../use-saving.ts";
import { CollectionRefused } from "./collection-refused.tsx";
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
  // What is stored, as far as is known here; another window can have changed it since.
  const [base, setBase] = useState(collection);
  const words = topics.split(",").flatMap((topic) => (topic.trim() === "" ? [] : [topic.trim()]));
  const send = async (over: Collection | null): Promise<void> => {
    if (saving.phase === "saving") return;
    setBase(over);
    // What is in it, and in which order, is no part of the form of one that is there: it stays as it is stored.
    const resources = collection === null || over === null ? chosen : (over.content.resources ?? []);
    const readers = collection === null ? ({ audience: "place", place } as const) : readersOf(collection.content);
    const content = { ...withoutEmpty({ title, about, topics: words, resources }), ...readers };
    const draft = { kind: "collection", id, version: over?.version ?? null, content } as const;
    if ((await save(() => suite.records.save(draft))) !== undefined) onSaved();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send(base);
  };
  return (
    <form className="al-box al-form" onSubmit={submit} noValidate aria-busy={saving.phase === "saving"}>
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
      <SaveNotice saving={saving} onAgain={() => void send(base)} />
      <CollectionRefused
        refusal={saving.phase === "refused" ? saving.refusal : null}
        here={{ title, about, topics: words }}
        onHere={(stored) => void send(stored)}
        onStored={onSaved}
      />
      <FormButtons submit={messages.text("do.save")} isBusy={saving.phase === "saving"} onCancel={onCancel} />
    </form>
  );
}

type Typed = Required<Pick<Collection["content"], "title" | "about" | "topics" | "resources">>;

function withoutEmpty({ title, about, topics, resources }: Typed): Partial<Typed> & Pick<Typed, "title"> {
  return {
    title,
    ...(about.trim() === "" ? {} : { about }),
    ...(topics.length === 0 ? {} : { topics }),
    ...(resources.length === 0 ? {} : { resources }),
  };
}

function readersOf({ audience, place }: Collection["content"]): Pick<Collection["content"], "audience" | "place"> {
  return place === undefined ? { audience } : { audience, place };
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
