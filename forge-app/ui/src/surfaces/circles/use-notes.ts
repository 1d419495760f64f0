import { circleDraftOf } from "@alongside/core";
import type { ItemId, PlaceId } from "@alongside/core";
import { useState } from "react";
import { projectKeyOf } from "../../../../src/project-place.ts";
import type { Alongside } from "../../alongside.tsx";
import { useAlongside } from "../../alongside.tsx";
import type { MadePage } from "../../confluence/notes-page.ts";
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
  const [made, setMade] = useState<ItemId | null>(null);
  const space = spaceOf(circle, alongside);
  const pageFor = async (make: "first" | "anew"): Promise<ItemId | null> => {
    if (made !== null || space === null) return made;
    const wanted = notesPageFor(circle.circle.content, { space, messages, isAnew: make === "anew" });
    const { confluence } = alongside.products;
    const page = await save(async () => {
      const there = make === "first" ? await pageOfTitle(confluence, wanted) : null;
      return { ok: true, value: there ?? (await makePage(confluence, wanted)) };
    });
    if (typeof page === "string") setMade(page);
    else setFound(page ?? null);
    return typeof page === "string" ? page : null;
  };
  const write = async (deed: NotesDeed): Promise<void> => {
    const notes = "make" in deed ? await pageFor(deed.make) : "link" in deed ? deed.link : null;
    const notesLink = "address" in deed ? deed.address : "";
    if (notes === null && notesLink === "") return;
    const draft = { ...circleDraftOf(circle.records.circle), notes, notesLink };
    const saved = await save(() => alongside.suite.circles.propose(draft));
    if (saved !== undefined) onChanged();
  };
  const begin = (deed: NotesDeed): void => {
    if (saving.phase === "saving") return;
    setLatest(deed);
    void write(deed);
  };
  return { saving, found, space, begin, again: () => begin(latest) };
}

/** The circle's own space, where Confluence is at hand. */
function spaceOf({ circle }: SeenCircle, { host }: Alongside): PlaceId | null {
  const { place } = circle.content;
  return host.installedOn.confluence && place !== undefined && projectKeyOf(place) === null ? place : null;
}
