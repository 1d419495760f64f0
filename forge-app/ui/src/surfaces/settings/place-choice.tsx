import type { PlaceId } from "@alongside/core";
import { useId, useRef, useState } from "react";
import { WhenThere } from "../../components/part.tsx";
import type { Space } from "../../confluence/spaces.ts";
import { useMessages } from "../../messages/messages.tsx";
import type { Loaded } from "../../use-loaded.ts";
import { spaceName } from "./space-name.ts";

interface PlaceChoiceProps {
  readonly labelledBy: string;
  /** null: all spaces */
  readonly places: readonly PlaceId[] | null;
  readonly spaces: { readonly state: Loaded<readonly Space[]>; readonly again: () => void };
  readonly onPlaces: (places: readonly PlaceId[] | null) => void;
}

/** All spaces, or some of them. Those that were chosen stay in mind while all are chosen. */
export function PlaceChoice({ labelledBy, places, spaces, onPlaces }: PlaceChoiceProps) {
  const messages = useMessages();
  const [remembered, setRemembered] = useState<readonly PlaceId[]>(places ?? []);
  const choose = (next: readonly PlaceId[]): void => {
    setRemembered(next);
    onPlaces(next);
  };
  return (
    <>
      <div role="radiogroup" aria-labelledby={labelledBy} className="al-choices">
        <label className="al-choice">
          <input type="radio" name="where" checked={places === null} onChange={() => onPlaces(null)} />
          <span>{messages.text("admin.whereAll")}</span>
        </label>
        <label className="al-choice">
          <input type="radio" name="where" checked={places !== null} onChange={() => onPlaces(remembered)} />
          <span>{messages.text("admin.whereSome")}</span>
        </label>
      </div>
      {places === null ? null : <SomeSpaces places={places} spaces={spaces} onPlaces={choose} />}
    </>
  );
}

interface SomeSpacesProps extends Pick<PlaceChoiceProps, "spaces"> {
  readonly places: readonly PlaceId[];
  readonly onPlaces: (places: readonly PlaceId[]) => void;
}

/** The key of a person's own space begins with this sign; it has no place in the settings of a site. */
const OWN_SPACE = "~";

function SomeSpaces({ places, spaces, onPlaces }: SomeSpacesProps) {
  const messages = useMessages();
  const list = useRef<HTMLDivElement>(null);
  const known = spaces.state.phase === "there" ? spaces.state.value : [];
  const remove = (place: PlaceId): void => {
    onPlaces(places.filter((other) => other !== place));
    // The pressed button is gone: whoever uses the keyboard goes on beside it.
    list.current?.focus();
  };
  return (
    <div className="al-settings-spaces">
      <div ref={list} tabIndex={-1}>
        {places.length === 0 ? (
          <p className="al-hint">{messages.text("admin.whereNone")}</p>
        ) : (
          <ul className="al-row" aria-label={messages.text("admin.whereSome")}>
            {places.map((place) => (
              <li key={place} className="al-chip">
                {spaceName(place, known)}
                <button
                  type="button"
                  className="al-link"
                  aria-label={messages.text("admin.removeSpace", { space: spaceName(place, known) })}
                  onClick={() => remove(place)}
                >
                  {messages.text("do.remove")}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <WhenThere state={spaces.state} onAgain={spaces.again}>
        {(open) => (
          <AddSpace
            spaces={open.filter(({ id }) => !places.includes(id) && !id.startsWith(OWN_SPACE))}
            onAdd={(place) => onPlaces([...places, place])}
          />
        )}
      </WhenThere>
    </div>
  );
}

function AddSpace({ spaces, onAdd }: { readonly spaces: readonly Space[]; readonly onAdd: (place: PlaceId) => void }) {
  const messages = useMessages();
  const id = useId();
  const [chosen, setChosen] = useState("");
  const space = spaces.find((other) => other.id === chosen) ?? spaces[0];
  if (space === undefined) return null;
  return (
    <div className="al-field">
      <label htmlFor={id}>{messages.text("admin.addSpace")}</label>
      <div className="al-row">
        <select id={id} className="al-input al-settings-select" value={space.id} onChange={(event) => setChosen(event.currentTarget.value)}>
          {spaces.map((other) => (
            <option key={other.id} value={other.id}>
              {other.name}
            </option>
          ))}
        </select>
        <button type="button" className="al-button" onClick={() => onAdd(space.id)}>
          {messages.text("do.add")}
        </button>
      </div>
    </div>
  );
}
