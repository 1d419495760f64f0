import type { LinkShape, RecognisedLink, ResourceContent, ResourceDraft, ResourceKind } from "@alongside/core";
import { recogniseLink } from "@alongside/core";
import { languageName } from "../messages/language-name.ts";
import type { Messages } from "../messages/messages.tsx";
import type { ThingWord } from "./thing-glyph.tsx";

/** What is said of a shared thing beside its title. */
export interface ThingFacts {
  readonly kind: ResourceKind;
  readonly why: string;
  /** null for what has no address outside of the platform */
  readonly link: string | null;
  /** null when nobody said */
  readonly minutes: number | null;
  /** ISO 639 code; null when nobody said */
  readonly language: string | null;
  readonly description: string;
  /** who shared it first, where it was brought here; empty otherwise */
  readonly credit: string;
}

export function factsOf({ kind, why, link, minutes, language, description = "", credit = "" }: ResourceContent): ThingFacts {
  return { kind, why, link: link ?? null, minutes: minutes ?? null, language: language ?? null, description, credit };
}

/** What a form comes to, as it would be shown. */
export function factsOfDraft({ kind, why, link, minutes, language, description, credit }: ResourceDraft): ThingFacts {
  return { kind, why, link: link === "" ? null : link, minutes, language, description, credit };
}

/** An address that is kept was recognised before it was; one of an older day may not be any more. */
export function recognisedOf(link: string | null): RecognisedLink | null {
  const recognised = link === null ? null : recogniseLink(link);
  return recognised?.ok === true ? recognised.value : null;
}

/** Shapes that people call otherwise than the kind they are shared as. */
const FINER: Partial<Readonly<Record<LinkShape, readonly [ResourceKind, ThingWord]>>> = {
  encyclopedia: ["article", "encyclopedia"],
  post: ["conversation", "post"],
};

/** What the thing is called in one word. An address that hides where it leads is nothing but a link. */
export function thingWord(kind: ResourceKind, link: RecognisedLink | null): ThingWord {
  const finer = link === null ? undefined : FINER[link.shape];
  if (link?.hidesDestination === true && kind === "page") return "other";
  return finer !== undefined && finer[0] === kind ? finer[1] : kind;
}

/** The line below the title: what it is, where it is, how long it takes, and what is to be known before it is opened. */
export function factsText({ kind, minutes, language }: ThingFacts, link: RecognisedLink | null, messages: Messages): readonly string[] {
  const where = [link?.provider ?? link?.host ?? "", language === null ? "" : languageName(language, messages)];
  return [
    messages.text("kind", { kind: thingWord(kind, link) }),
    where.filter((part) => part !== "").join(", "),
    minutes === null ? "" : messages.text("minutes", { minutes }),
    ...(link === null ? [] : beforeOpening(link, messages)),
  ].filter((fact) => fact !== "");
}

function beforeOpening({ lookAlike, startSeconds, mayNeedLogin, listsViewers }: RecognisedLink, messages: Messages): readonly string[] {
  const looksLike = lookAlike?.looksLike ?? null;
  return [
    looksLike === null ? "" : messages.text("shared.lookalikeShort", { host: looksLike }),
    startSeconds === null ? "" : messages.text("shared.startsAt", { time: clockText(startSeconds) }),
    mayNeedLogin ? messages.text("shared.login") : "",
    listsViewers ? messages.text("shared.listsViewers") : "",
  ];
}

/** "0:40", "1:02:03" */
function clockText(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60), String(seconds % 60).padStart(2, "0")];
  return hours === 0 ? `${String(minutes)}:${rest}` : `${String(hours)}:${String(minutes).padStart(2, "0")}:${rest}`;
}
