import type { ItemId, PlaceId } from "@alongside/core";
import { useState } from "react";
import { projectKeyOf } from "../../../../src/project-place.ts";
import type { Alongside } from "../../alongside.tsx";
import { useAlongside } from "../../alongside.tsx";
import type { MadePage, NewPage } from "../../confluence/notes-page.ts";
import { makePage, pageOfTitle } from "../../confluence/notes-page.ts";
import { useMessages } from "../../messages/messages.tsx";
import type { Saving } from "../../use-saving.ts";
import { useSaving } from "../../use-saving.ts";
import { notesPageFor } from "./notes-page-for.ts";
import type { SeenCircle } from "./use-circles.ts";

/** Makes a page, `anew` although there is one of that name; or links one that is there, or one that lies elsewhere. */
export type NotesDeed = { readonly make: "first" | "anew" } | { readonly link: ItemId } | { readonly address: string };

interface NotesWriting {
  readonly saving: Saving;
  /** a page of that name is there already; the host says whether it is meant */
  readonly found: MadePage | null;
  /** the page that was made, as long as the circle does not lead to it */
  readonly made: MadePage | null;
  /** the latest deed is to make a page, and it is not known to be made */
  readonly isMaking: boolean;
  /** the space in which a page can be made; null where there is none at hand */
  readonly space: PlaceId | null;
  readonly begin: (deed: NotesDeed) => void;
  /** the latest of them once more */
  readonly again: () => void;
}

/** Gives a circle its page for notes, as its host. */
export function useNotes(circle: SeenCircle, onChanged: () => void): NotesWriting {
  const alongside = useAlongside();
  const messages = useMessages();
  const { saving, save } = useSaving();
  const [latest, setLatest] = useState<NotesDeed>({ make: "first" });
  const [found, setFound] = useState<MadePage | null>(null);
  // A page that was made stays the one, however often linking it has to be tried again.
  const [made, setMade] = useState<MadePage | null>(null);
  const space = spaceOf(circle, alongside);
  const pageFor = async (make: "first" | "anew"): Promise<ItemId | null> => {
    if (made !== null || space === null) return made?.id ?? null;
    const wanted = notesPageFor(circle.circle.content, { space, messages, isAnew: make === "anew" });
    const page = await save(async () => ({ ok: true, value: await findOrMake(alongside, wanted) }));
    if (page?.isNew === true) setMade(page);
    else setFound(page ?? null);
    return page?.isNew === true ? page.id : null;
  };
  const write = async (deed: NotesDeed): Promise<void> => {
    const notes = "make" in deed ? await pageFor(deed.make) : "link" in deed ? deed.link : null;
    const notesLink = "address" in deed ? deed.address : "";
    if (notes === null && notesLink === "") return;
    const saved = await save(() => alongside.suite.circles.leadToNotes(circle.records.circle, { notes, notesLink }));
    if (saved !== undefined) onChanged();
  };
  const begin = (deed: NotesDeed): void => {
    if (saving.phase === "saving") return;
    setLatest(deed);
    void write(deed);
  };
  return { saving, found, made, isMaking: "make" in latest && made === null, space, begin, again: () => begin(latest) };
}

/** One page of a name: where the answer to an earlier try was lost, the page of that try is found. */
async function findOrMake({ products }: Alongside, wanted: NewPage): Promise<MadePage & { readonly isNew: boolean }> {
  const there = await pageOfTitle(products.confluence, wanted);
  if (there !== null) return { ...there, isNew: false };
  return { id: await makePage(products.confluence, wanted), title: wanted.title, isNew: true };
}

/** The circle's own space, where Confluence is at hand. */
function spaceOf({ circle }: SeenCircle, { host }: Alongside): PlaceId | null {
  const { place } = circle.content;
  return host.installedOn.confluence && place !== undefined && projectKeyOf(place) === null ? place : null;
}
