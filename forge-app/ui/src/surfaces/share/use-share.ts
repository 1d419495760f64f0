import type { ItemLink, LinkRules, RecordOf, RecordRefusal, ResourceDraft, ShareForm, TypedThing } from "@alongside/core";
import { isWelcomeLink, ofKind, recordDraftOfResource, resourceDraftFrom, typedThing, withoutItsLink } from "@alongside/core";
import { useCallback, useEffect, useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { itemInAddress } from "../../item-in-address.ts";
import { isIssueKey } from "../../jira/issue-key.ts";
import type { Loaded } from "../../use-loaded.ts";
import { useLoaded } from "../../use-loaded.ts";
import type { Saving } from "../../use-saving.ts";
import { useSaving } from "../../use-saving.ts";
import { useLinkRules } from "./use-link-rules.ts";

export type Resource = RecordOf<"resource">;

/** What keeps a form from being sent before anything is asked of the platform. */
export type Obstacle =
  | { readonly field: "what"; readonly because: "empty" | "unusable" | "looks-like-another" | "item-closed" }
  | { readonly field: "title" | "why"; readonly because: "empty" };

/** A form for sharing, what it comes to, and sending it. */
export interface Share {
  readonly form: ShareForm;
  readonly thing: TypedThing;
  readonly draft: ResourceDraft;
  /** links to the host of what was typed are switched off: it is shared by its name */
  readonly isLinkOff: boolean;
  /** the page or issue that was chosen or pasted, as the platform shows it; null within for none, or one that cannot be opened */
  readonly item: Loaded<ItemLink | null>;
  readonly saving: Saving;
  /** the refusal of the latest try */
  readonly refusal: RecordRefusal | null;
  /** what stopped the latest press */
  readonly obstacle: Obstacle | null;
  readonly change: (part: Partial<ShareForm>) => void;
  readonly send: () => void;
  /** the same words over another version of what is stored; null for anew */
  readonly sendOver: (stored: Pick<Resource, "id" | "version"> | null) => void;
  /** leaves what is stored as it is, in place of what was typed */
  readonly take: (stored: Resource) => void;
}

interface ShareEnds {
  /** called at every change, so that nothing that was typed is lost */
  readonly onForm?: (form: ShareForm) => void;
  readonly onShared: (resource: Resource, title: string) => void;
}

/** Keeps one form for sharing. */
export function useShare(begun: ShareForm, { onForm, onShared }: ShareEnds): Share {
  const { suite, host } = useAlongside();
  const [form, setForm] = useState(begun);
  const [obstacle, setObstacle] = useState<Obstacle | null>(null);
  const [isEarly, setIsEarly] = useState(false);
  const { saving, save, clear } = useSaving();
  const thing = typedThing(form, (address) => itemInAddress(address, host.siteUrl));
  const item = useItem(thing.is === "item" ? thing.item : null);
  const { rules, again: askRulesAgain } = useLinkRules(thing.is === "link");
  const draft = draftOf(form, thing, rules);
  const set = (next: ShareForm): void => {
    setForm(next);
    onForm?.(next);
  };
  const write = async (sent: ShareForm): Promise<void> => {
    const record = await save(async () => {
      const saved = await suite.records.save(recordDraftOfResource(draftOf(sent, thing, rules)));
      if (!saved.ok && isSwitchedOff(saved.error)) askRulesAgain();
      return saved;
    });
    const [resource] = ofKind(record === undefined ? [] : [record], "resource");
    if (resource !== undefined) onShared(resource, titleShown(draft, item));
  };
  const send = (sent: ShareForm): void => {
    const found = obstacleTo(sent, { thing, item, draft });
    setObstacle(found);
    const isTooEarly = found === null && thing.is === "item" && item.phase === "loading";
    setIsEarly(isTooEarly);
    if (found === null && !isTooEarly && saving.phase !== "saving") void write(sent);
  };
  // Whoever presses before the platform has said whether they can open it shares it, or is told, as soon as it has.
  useEffect(() => {
    if (isEarly && item.phase !== "loading") send(form);
  }, [isEarly, item.phase]);
  return {
    ...{ form, thing, draft, item, obstacle },
    saving: isEarly ? { phase: "saving" } : saving,
    isLinkOff: thing.is === "link" && isOff(thing, rules),
    refusal: saving.phase === "refused" ? saving.refusal : null,
    change: (part) => {
      clear();
      setIsEarly(false);
      setObstacle(null);
      set({ ...form, ...part });
    },
    send: () => send(form),
    sendOver: (stored) => {
      const next = { ...form, id: stored?.id ?? form.id, version: stored?.version ?? null };
      set(next);
      send(next);
    },
    take: (stored) => onShared(stored, titleShown(draft, item)),
  };
}

function draftOf(form: ShareForm, thing: TypedThing, rules: LinkRules): ResourceDraft {
  const draft = resourceDraftFrom(form, thing, thing.is === "item" && isIssueKey(thing.item) ? "issue" : "page");
  return thing.is === "link" && isOff(thing, rules) ? withoutItsLink(draft, thing.link) : draft;
}

function isOff({ link }: Extract<TypedThing, { readonly is: "link" }>, rules: LinkRules): boolean {
  return !isWelcomeLink(rules, link.address);
}

function isSwitchedOff(refusal: RecordRefusal): boolean {
  return refusal.kind === "fields" && refusal.problems.some(({ problem }) => problem === "switched-off");
}

/** The title on the card. */
export function titleShown({ title, item: id }: ResourceDraft, item: Share["item"]): string {
  if (id === null) return title;
  return item.phase === "there" && item.value !== null ? item.value.title : "";
}

/** Looks up what a page or issue is called, as the platform shows it to this person. */
function useItem(id: ResourceDraft["item"]): Loaded<ItemLink | null> {
  const { lookups } = useAlongside();
  const load = useCallback(async () => ({ id, link: id === null ? null : ((await lookups.items([id])).get(id) ?? null) }), [lookups, id]);
  const { state } = useLoaded(load);
  if (state.phase !== "there") return state;
  return state.value.id === id ? { phase: "there", value: state.value.link } : { phase: "loading" };
}

function obstacleTo(form: ShareForm, { thing, item, draft }: Pick<Share, "thing" | "item" | "draft">): Obstacle | null {
  if (thing.is === "nothing") return { field: "what", because: "empty" };
  if (thing.is === "unusable") return { field: "what", because: "unusable" };
  if (thing.is === "link" && thing.link.lookAlike !== null) return { field: "what", because: "looks-like-another" };
  if (thing.is === "item" && item.phase === "there" && item.value === null) return { field: "what", because: "item-closed" };
  if (thing.is === "link" && draft.title.trim() === "") return { field: "title", because: "empty" };
  return form.why.trim() === "" ? { field: "why", because: "empty" } : null;
}
