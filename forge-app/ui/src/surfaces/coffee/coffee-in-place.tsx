import type { PlaceId } from "@alongside/core";
import { WhenThere } from "../../components/part.tsx";
import { CoffeePart } from "./coffee-part.tsx";
import { CoffeePerson } from "./coffee-person.tsx";
import { useCoffee } from "./use-coffee.ts";
import type { MyCoffeeSeen } from "./use-my-coffee.ts";

interface CoffeeInPlaceProps {
  readonly place: PlaceId;
  readonly mine: MyCoffeeSeen;
  /** what one wrote changed */
  readonly onChanged: () => void;
}

/** The coffee of one place: whom one could meet this week, and one's own part. */
export function CoffeeInPlace({ place, mine, onChanged }: CoffeeInPlaceProps) {
  const { state, again } = useCoffee(place);
  return (
    <WhenThere state={state} onAgain={again}>
      {(here) => (
        <CoffeePart
          place={place}
          here={here}
          stray={mine.parts.find(({ content }) => content.place === place) ?? null}
          onChanged={() => {
            again();
            onChanged();
          }}
        >
          {here.others.length === 0 ? null : (
            <ul className="al-people">
              {here.others.map((person) => (
                <li key={person.id}>
                  <CoffeePerson person={person} page={here.page} met={mine.met} onMet={onChanged} />
                </li>
              ))}
            </ul>
          )}
        </CoffeePart>
      )}
    </WhenThere>
  );
}
