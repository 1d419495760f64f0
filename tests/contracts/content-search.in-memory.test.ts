import { itemId, personId, placeId } from "@alongside/core";
import type { Contribution } from "@alongside/core";
import { createInMemoryEngine } from "../builders/in-memory-content-search.ts";
import type { StoredItem } from "../builders/in-memory-content-search.ts";
import { instant, plainWordForms } from "../builders/evidence.ts";
import { CONTRACT_ORGANISATION, contentSearchContract } from "./content-search.contract.ts";

const people = Object.entries(CONTRACT_ORGANISATION.people).map(([id, person]) => ({ id: personId(id), ...person }));

const items = CONTRACT_ORGANISATION.items.map((item): StoredItem => {
  const place = CONTRACT_ORGANISATION.places.find(({ key }) => key === item.place)!;
  const at = instant(item.on);
  const editors = item.editors.map((editor): Contribution => ({ person: personId(editor), role: "editor", at }));
  return {
    row: {
      id: itemId(item.id),
      title: item.title,
      key: null,
      url: `/wiki/${item.id}`,
      kind: "page",
      place: { id: placeId(place.key), name: place.name },
      labels: item.labels,
      createdAt: at,
      updatedAt: at,
      solution: null,
      contributions: [{ person: personId(item.by), role: "author", at }, ...editors],
    },
    text: item.text,
    readers: place.readers === null ? null : place.readers.map(personId),
  };
});

contentSearchContract("in memory", () =>
  Promise.resolve({
    portFor: (person) => Promise.resolve(createInMemoryEngine(items, people, plainWordForms).portFor(personId(person))),
    words: { kind: "page", author: "author", editor: "editor" },
    idOf: (person) => personId(person),
    contributors: "all",
    directoryFor: null,
    failNext: null,
  }),
);
