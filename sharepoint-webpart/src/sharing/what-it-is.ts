import type { LinkRefusal, RecognisedLink, Result } from "@alongside/core";

/** What somebody typed into the first field comes to. */
export type What =
  /** the name of something, or nothing yet */
  | { readonly is: "name" }
  | { readonly is: "link"; readonly link: RecognisedLink }
  /** an address that cannot be shared as it is; `link` where it was recognised at all */
  | { readonly is: "stopped"; readonly because: "look-alike" | "hidden"; readonly link: RecognisedLink }
  | { readonly is: "refused"; readonly refusal: Exclude<LinkRefusal, { readonly kind: "no-address" }> };

export type Recognise = (text: string) => Result<RecognisedLink, LinkRefusal>;

/** Recognised from the text alone, at each letter: nobody is asked. */
export function whatItIs(text: string, recognise: Recognise): What {
  const recognised = recognise(text);
  if (!recognised.ok) return recognised.error.kind === "no-address" ? { is: "name" } : { is: "refused", refusal: recognised.error };
  const link = recognised.value;
  if (link.lookAlike !== null) return { is: "stopped", because: "look-alike", link };
  return link.hidesDestination ? { is: "stopped", because: "hidden", link } : { is: "link", link };
}

/** The address that can be shared; null for everything else. */
export function linkOf(what: What): RecognisedLink | null {
  return what.is === "link" ? what.link : null;
}

/** Whether nothing can be sent before the address is another one. */
export function isStopped(what: What): boolean {
  return what.is === "stopped" || what.is === "refused";
}
