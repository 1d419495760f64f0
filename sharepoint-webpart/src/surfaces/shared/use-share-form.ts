import type { ItemId, ItemLink, RecognisedLink, RecordRefusal, ResourceDraft, ResourceKind } from "@alongside/core";
import { recordDraftOfResource } from "@alongside/core";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { isAddressOf } from "../../sharepoint/is-address-of.ts";
import { itemIdOf } from "../../sharepoint/item-address.ts";
import { useAlongside } from "../alongside-context.tsx";
import type { Saving } from "../use-saving.ts";
import { useSaving } from "../use-saving.ts";
import { kindWord } from "../../sharing/facts.ts";
import type { Resource } from "../../sharing/look-at-shared.ts";
import type { ShareDrafts } from "../../sharing/share-drafts.ts";
import type { ShareForm } from "../../sharing/share-form.ts";
import { draftOf, emptyForm, formOf, kindOf } from "../../sharing/share-form.ts";
import type { Recognise, What } from "../../sharing/what-it-is.ts";
import { isStopped, linkOf, whatItIs } from "../../sharing/what-it-is.ts";

export interface ShareFormWish {
  /** what is changed; null for something new */
  readonly record: Resource | null;
  readonly drafts: ShareDrafts;
  readonly recognise: Recognise;
  readonly onSaved: (record: Resource, title: string) => void;
}

/** The form as it stands, and everything that follows from it. */
export interface ShareFormControl {
  readonly form: ShareForm;
  readonly change: (part: Partial<ShareForm>) => void;
  readonly what: What;
  readonly recognised: RecognisedLink | null;
  readonly kind: ResourceKind;
  readonly draft: ResourceDraft;
  /** as it is shown: of a page its own title, otherwise as typed or as the address tells */
  readonly title: string;
  /** what it is called where neither the address nor the person says it */
  readonly fallbackTitle: string;
  /** the page beside which the form is open; null where there is none, or it cannot be read */
  readonly thisPage: ItemLink | null;
  readonly saving: Saving;
  readonly refusal: RecordRefusal | null;
  /** Sends it, from the version the form was made from unless another one is given. */
  readonly send: (version?: number | null) => Promise<void>;
  /** Forgets the draft. */
  readonly drop: () => void;
}

/** Keeps the form of one thing in this browser, from its first letter until it is shared or cancelled. */
export function useShareForm({ record, drafts, recognise, onSaved }: ShareFormWish): ShareFormControl {
  const messages = useMessages();
  const { suite, home } = useAlongside();
  const { saving, save } = useSaving();
  const of = record?.id ?? "";
  const [typed, setTyped] = React.useState<ShareForm>(
    () => drafts.read(of) ?? (record === null ? emptyForm(crypto.randomUUID()) : formOf(record)),
  );
  const change = (part: Partial<ShareForm>): void => {
    const next = { ...typed, ...part };
    setTyped(next);
    drafts.keep(of, next);
  };
  const pages = usePages(typed.item);
  const { thisPage } = pages;
  // The open page is kept by its id also where somebody pasted its address (H2).
  const form = thisPage !== null && isAddressOf(typed.what, thisPage) ? { ...typed, item: thisPage.id } : typed;
  const what: What = form.item === null ? whatItIs(form.what, recognise) : { is: "name" };
  const recognised = linkOf(what);
  const kind = kindOf(form, recognised);
  const host = recognised?.provider ?? recognised?.host ?? "";
  const fallbackTitle = messages.text("sp.shared.titleGuess", { kind: kindWord({ kind }, recognised, messages), host });
  const draft = draftOf(form, { recognised, fallbackTitle, home, before: record });
  const title = form.item === null ? draft.title : (pages.titleOf(form.item) ?? "");
  const send = async (version: number | null = form.version): Promise<void> => {
    if (isStopped(what) || saving.phase === "saving") return;
    const stored = await save(() => suite.records.save(recordDraftOfResource({ ...draft, version })));
    if (stored?.kind !== "resource") return;
    drafts.drop(of);
    onSaved(stored, title);
  };
  const refusal = saving.phase === "refused" ? saving.refusal : null;
  const drop = (): void => drafts.drop(of);
  return { form, change, what, recognised, kind, draft, title, fallbackTitle, thisPage, saving, refusal, send, drop };
}

interface Pages {
  readonly thisPage: ItemLink | null;
  readonly titleOf: (id: ItemId) => string | null;
}

/** The open page, and the one that is shared, as this person may see them; one question when the form opens. */
function usePages(item: ItemId | null): Pages {
  const { surroundings, itemLinks } = useAlongside();
  const { page } = surroundings;
  const [links, setLinks] = React.useState<ReadonlyMap<ItemId, ItemLink>>(new Map());
  const here = page === null ? null : itemIdOf(page);
  const [first] = React.useState(item);
  React.useEffect(() => {
    let isWanted = true;
    void itemLinks([here, first].flatMap((id) => id ?? [])).then((found) => {
      if (isWanted) setLinks(found.links);
    });
    return () => {
      isWanted = false;
    };
  }, [itemLinks, here, first]);
  return { thisPage: here === null ? null : (links.get(here) ?? null), titleOf: (id) => links.get(id)?.title ?? null };
}
