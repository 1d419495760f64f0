import type { Person, PersonId } from "@alongside/core";
import { useState } from "react";
import type { KeyboardEvent } from "react";
import type { MessageKey } from "../messages/messages.tsx";
import { useMessages } from "../messages/messages.tsx";
import type { ColleagueSearch } from "../use-colleague-search.ts";
import { useColleagueSearch } from "../use-colleague-search.ts";
import type { FieldIds } from "./field.tsx";
import { Field } from "./field.tsx";
import { Initials } from "./initials.tsx";

interface ColleagueFieldProps {
  readonly label: string;
  readonly chosen: Person | null;
  readonly onChoose: (person: Person | null) => void;
  readonly problem: string | null;
  /** people who make no sense here */
  readonly without?: readonly PersonId[];
  readonly focused?: boolean;
}

/**
 * One colleague, chosen by name: an editable combobox with a list (ARIA Authoring Practices, combobox with list autocomplete). The first name
 * found is marked, so that Enter takes it; nobody is chosen without Enter or a click.
 */
export function ColleagueField({ label, chosen, onChoose, problem, without = [], focused = false }: ColleagueFieldProps) {
  const messages = useMessages();
  const [words, setWords] = useState(chosen?.name ?? "");
  const [looks, setLooks] = useState(false);
  const [marked, setMarked] = useState(0);
  const { search, again } = useColleagueSearch(looks ? words : "");
  const people = foundIn(search, without);
  const choose = (person: Person): void => {
    onChoose(person);
    setWords(person.name);
    setLooks(false);
  };
  const type = (typed: string): void => {
    setWords(typed);
    setLooks(true);
    setMarked(0);
    if (chosen !== null) onChoose(null);
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const person = people[marked];
    if (event.key === "Escape" && looks) setLooks(false);
    else if (event.key === "Enter" && person !== undefined) choose(person);
    else if (step !== undefined && people.length === 0) setLooks(true);
    else if (step !== undefined) setMarked((marked + step + people.length) % people.length);
    else return;
    event.preventDefault();
  };
  const input = (ids: FieldIds) => (
    <>
      <input
        {...ids}
        className="al-input"
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={people.length > 0}
        aria-controls={`${ids.id}-list`}
        aria-activedescendant={people.length > 0 ? `${ids.id}-${String(marked)}` : undefined}
        autoComplete="off"
        autoFocus={focused}
        value={words}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={() => {
          if (people.length > 0) setLooks(false);
        }}
      />
      {people.length > 0 ? <Options id={ids.id} people={people} marked={marked} onChoose={choose} /> : null}
    </>
  );
  return (
    <div>
      <Field {...{ label, problem }} hint={messages.text("colleague.hint")}>
        {input}
      </Field>
      <SearchState search={search} found={people.length > 0} onAgain={again} />
    </div>
  );
}

function foundIn(search: ColleagueSearch, without: readonly PersonId[]): readonly Person[] {
  return search.phase === "found" ? search.people.filter(({ id }) => !without.includes(id)) : [];
}

interface OptionsProps {
  readonly id: string;
  readonly people: readonly Person[];
  readonly marked: number;
  readonly onChoose: (person: Person) => void;
}

function Options({ id, people, marked, onChoose }: OptionsProps) {
  const messages = useMessages();
  return (
    <ul id={`${id}-list`} role="listbox" className="al-options" aria-label={messages.text("colleague.list")}>
      {people.map((person, index) => (
        <li
          key={person.id}
          id={`${id}-${String(index)}`}
          role="option"
          aria-selected={index === marked}
          className="al-option"
          // The field keeps the focus, so that its list is not closed before the click arrives.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(person)}
        >
          <Initials id={person.id} name={person.name} small />
          <bdi>{person.name}</bdi>
        </li>
      ))}
    </ul>
  );
}

const SAID = {
  idle: null,
  looking: "colleague.looking",
  failed: "colleague.failed",
  found: "colleague.none",
} as const satisfies Record<ColleagueSearch["phase"], MessageKey | null>;

interface SearchStateProps {
  readonly search: ColleagueSearch;
  readonly found: boolean;
  readonly onAgain: () => void;
}

function SearchState({ search, found, onAgain }: SearchStateProps) {
  const messages = useMessages();
  const said = SAID[search.phase];
  return (
    <div className="al-hint al-row" role="status">
      {found ? <span className="al-sr">{messages.text("colleague.found")}</span> : null}
      {said === null || found ? null : <span>{messages.text(said)}</span>}
      {search.phase === "failed" ? (
        <button type="button" className="al-link" onMouseDown={(event) => event.preventDefault()} onClick={onAgain}>
          {messages.text("do.tryAgain")}
        </button>
      ) : null}
    </div>
  );
}
