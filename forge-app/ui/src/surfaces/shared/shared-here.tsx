import type { Person, PersonId, PlaceId, SharedThing } from "@alongside/core";
import { inPlace, ofKind, sharedThings, shortFirst } from "@alongside/core";
import { useCallback, useState } from "react";
import type { Alongside } from "../../alongside.tsx";
import { useAlongside } from "../../alongside.tsx";
import { Part } from "../../components/part.tsx";
import { SharedCard } from "../../components/shared-card.tsx";
import { factsOf } from "../../components/thing-facts.ts";
import { useMessages } from "../../messages/messages.tsx";
import { useLoaded } from "../../use-loaded.ts";
import { TakeBack } from "./take-back.tsx";

interface Seen {
  readonly things: readonly SharedThing[];
  readonly people: ReadonlyMap<PersonId, Person>;
}

const SHOWN_FIRST = 3;

/** Short things that the readers of a place passed on to each other. Where there are none, there is nothing to say. */
export function SharedHere({ place }: { readonly place: PlaceId }) {
  const messages = useMessages();
  const alongside = useAlongside();
  const { state, again } = useLoaded(useCallback(() => lookAround(alongside, place), [alongside, place]));
  if (state.phase === "loading" || (state.phase === "there" && state.value.things.length === 0)) return null;
  return (
    <Part title={messages.text("name.shared")} state={state} onAgain={again}>
      {(seen) => <Things seen={seen} onChanged={again} />}
    </Part>
  );
}

/** What the platform does not show this person, and what was shared by somebody it does not show, is not there. */
async function lookAround({ suite, lookups }: Alongside, place: PlaceId): Promise<Seen> {
  const resources = inPlace(ofKind(await suite.records.find({ of: "place", place }), "resource"), place);
  const [items, people] = await Promise.all([
    lookups.items(resources.flatMap(({ content }) => content.item ?? [])),
    lookups.people(resources.map(({ owner }) => owner)),
  ]);
  return { things: sharedThings(resources, items).filter(({ resource }) => people.has(resource.owner)), people };
}

function Things({ seen, onChanged }: { readonly seen: Seen; readonly onChanged: () => void }) {
  const messages = useMessages();
  const { me } = useAlongside();
  const [isWhole, setWhole] = useState(false);
  const things = shortFirst(seen.things, messages.language);
  return (
    <>
      <ul className="al-documents">
        {things.slice(0, isWhole ? things.length : SHOWN_FIRST).map(({ resource, title, url }) => (
          <li key={`${resource.owner} ${resource.id}`}>
            <SharedCard title={title} url={url} facts={factsOf(resource.content)} by={seen.people.get(resource.owner)?.name ?? ""}>
              {resource.owner === me ? <TakeBack resource={resource} title={title} onTakenBack={onChanged} /> : null}
            </SharedCard>
          </li>
        ))}
      </ul>
      {isWhole || things.length <= SHOWN_FIRST ? null : (
        <button type="button" className="al-link" onClick={() => setWhole(true)}>
          {messages.text("do.showMore")}
        </button>
      )}
    </>
  );
}
