import type { ReactNode } from "react";
import { shortFirst } from "@alongside/core";
import { useState } from "react";
import { useMessages } from "../../messages/messages.tsx";
import type { ListFilter } from "./list-filter.tsx";
import { FilterChoice, NO_FILTER, fitsFilter } from "./list-filter.tsx";
import { ThingRow } from "./thing-row.tsx";
import type { SeenThing, SharedSeen } from "./use-shared.ts";
import { keyOf } from "./use-shared.ts";

interface SharedListProps {
  readonly seen: SharedSeen;
  /** how many are shown before somebody asks for the rest */
  readonly first: number;
  /** whether each one says who can read it */
  readonly withReaders?: boolean;
  /** what stands in place of a list without anything */
  readonly none: ReactNode;
  readonly onChanged: () => void;
}

/** Shared things, the shortest first. What was taken back just now stays in its place until the page is left, so that it can be put back. */
export function SharedList({ seen, first, withReaders = false, none, onChanged }: SharedListProps) {
  const messages = useMessages();
  const [filter, setFilter] = useState<ListFilter>(NO_FILTER);
  const [isWhole, setWhole] = useState(false);
  const [gone, setGone] = useState<readonly SeenThing[]>([]);
  const there = new Set(seen.things.map(keyOf));
  const all = new Map([...seen.things, ...gone.filter((thing) => !there.has(keyOf(thing)))].map((thing) => [keyOf(thing), thing]));
  if (all.size === 0) return none;
  const things = shortFirst([...all.values()], messages.language).flatMap((thing) => all.get(keyOf(thing)) ?? []);
  const fitting = things.filter(({ resource }) => fitsFilter(resource.content, filter));
  const shown = isWhole ? fitting : fitting.slice(0, first);
  return (
    <>
      <FilterChoice things={things} filter={filter} onFilter={setFilter} />
      {fitting.length === 0 ? <p className="al-reading">{messages.text("shared.noneLike")}</p> : null}
      <ul className="al-documents al-shared">
        {shown.map((thing) => (
          <ThingRow
            key={keyOf(thing)}
            thing={thing}
            seen={seen}
            withReaders={withReaders}
            isGone={gone.some((other) => keyOf(other) === keyOf(thing))}
            onGone={(isGone) => {
              setGone((now) => [...now.filter((other) => keyOf(other) !== keyOf(thing)), ...(isGone ? [thing] : [])]);
              if (!isGone) onChanged();
            }}
            onChanged={onChanged}
          />
        ))}
      </ul>
      {shown.length === fitting.length ? null : (
        <button type="button" className="al-link" onClick={() => setWhole(true)}>
          {messages.text("do.showMore")}
        </button>
      )}
    </>
  );
}
