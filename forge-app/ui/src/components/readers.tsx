import type { ChosenAudience, PlaceId } from "@alongside/core";
import { placeId } from "@alongside/core";
import { Fragment, useId } from "react";
import type { Space } from "../confluence/spaces.ts";
import { useMessages } from "../messages/messages.tsx";
import type { Loaded } from "../use-loaded.ts";
import { Field } from "./field.tsx";
import { audienceText } from "./offer-line.tsx";
import { WhenThere } from "./part.tsx";

const AUDIENCES = ["me", "place", "site"] as const satisfies readonly ChosenAudience[];

/** What is chosen by one press. */
interface ReadersChoice {
  readonly audience: ChosenAudience;
  readonly place?: PlaceId | null;
}

interface ReadersProps {
  /** whom it can be for; everybody who is possible, where nothing else is said */
  readonly among?: readonly ChosenAudience[];
  readonly chosen: ChosenAudience;
  readonly place: PlaceId | null;
  readonly onChange: (choice: ReadersChoice) => void;
  readonly spaces: Loaded<readonly Space[]>;
  readonly onSpacesAgain: () => void;
  readonly problem: string | null;
}

/** Who can read what somebody writes; chosen for each one by itself. */
export function Readers({ among = AUDIENCES, chosen, place, onChange, spaces, onSpacesAgain, problem }: ReadersProps) {
  const messages = useMessages();
  const name = useId();
  const known = spaces.phase === "there" ? spaces.value : [];
  return (
    <fieldset className="al-choices">
      <legend>{messages.text("data.who")}</legend>
      {among.map((audience) => (
        <Fragment key={audience}>
          <label className="al-choice">
            <input type="radio" name={name} checked={chosen === audience} onChange={() => onChange({ audience })} />
            <span>{audienceText(audience, place, { spaces: known, messages })}</span>
          </label>
          {audience === "place" && chosen === "place" ? (
            <div className="al-under-choice">
              <WhenThere state={spaces} onAgain={onSpacesAgain}>
                {(value) => <SpaceField spaces={value} place={place} onChange={onChange} problem={problem} />}
              </WhenThere>
            </div>
          ) : null}
        </Fragment>
      ))}
    </fieldset>
  );
}

interface SpaceFieldProps {
  readonly spaces: readonly Space[];
  readonly place: PlaceId | null;
  readonly onChange: (choice: ReadersChoice) => void;
  readonly problem: string | null;
}

function SpaceField({ spaces, place, onChange, problem }: SpaceFieldProps) {
  const messages = useMessages();
  return (
    <Field label={messages.text("offer.space")} problem={problem}>
      {(ids) => (
        <select
          {...ids}
          className="al-input"
          value={place ?? ""}
          onChange={({ target }) => onChange({ audience: "place", place: chosenPlace(target.value) })}
        >
          <option value="">{messages.text("offer.chooseSpace")}</option>
          {optionsFor(spaces, place).map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function chosenPlace(value: string): PlaceId | null {
  return value === "" ? null : placeId(value);
}

/** A space that cannot be opened any more is still what stands there, until another one is chosen. */
function optionsFor(spaces: readonly Space[], place: PlaceId | null): readonly (readonly [PlaceId, string])[] {
  const options = spaces.map(({ id, name }) => [id, name] as const);
  return place === null || spaces.some(({ id }) => id === place) ? options : [[place, place], ...options];
}
