import { itemId, personId, placeId } from "@alongside/core";
import { aPage, aPerson } from "../builders/evidence.ts";
import { inMemoryWork } from "../builders/in-memory-work-search.ts";
import { WORK_ITEMS, WORK_PEOPLE, workSearchContract } from "./work-search.contract.ts";

const work = inMemoryWork(
  WORK_ITEMS.map(({ id, by, then, labels, place, readers }) => ({
    row: aPage({ id, by, editedBy: then === undefined ? [] : [then], labels, place }),
    readers: readers?.map(personId) ?? null,
  })),
  WORK_PEOPLE.map((id) => aPerson(id)),
);

workSearchContract("in memory", () =>
  Promise.resolve({
    portFor: (person) => Promise.resolve(work.portFor(personId(person)).workSearch),
    idOf: personId,
    placeOf: placeId,
    itemOf: itemId,
    contributors: "all",
    failNext: null,
  }),
);
