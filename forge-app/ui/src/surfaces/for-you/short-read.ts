import type { ForYouAnswer } from "@alongside/core";
import type { Names } from "../../use-names.ts";
import type { ShortRead } from "../practice/first-step.tsx";
import { shownOf } from "./short-things.tsx";

/** What nobody said is taken for longer than anything somebody said. */
const UNKNOWN = Number.MAX_SAFE_INTEGER;

/** The shortest of what colleagues shared and this person can open; null when there is none. */
export function shortRead(answer: ForYouAnswer, names: Names): ShortRead | null {
  const readable = answer.shared
    .flatMap((suggestion) => shownOf(suggestion, names))
    .flatMap(({ title, url, suggestion }) => {
      return url === null ? [] : [{ title, url, minutes: suggestion.resource.content.minutes ?? null }];
    });
  return readable.sort((one, other) => (one.minutes ?? UNKNOWN) - (other.minutes ?? UNKNOWN))[0] ?? null;
}
