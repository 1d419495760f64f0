import type { Result } from "../../vocabulary/result.ts";
import { granted, refused } from "../../vocabulary/result.ts";
import type { Address } from "./address.ts";
import { addressText, decoded, parameterAt, parametersOf, subdomainOf } from "./address.ts";
import { dateOf, dayOfActivity, dayOfSnowflake, dayOfTid, languageOf, secondsOf } from "./guesses.ts";
import { lookAlikeOf } from "./look-alike.ts";
import type { Matched } from "./match-shape.ts";
import { matchShape, providerOf } from "./match-shape.ts";
import { guessOf, shapeOfFile } from "./other-host.ts";
import type { Provider } from "./provider.ts";
import { PROVIDERS } from "./providers.ts";
import { WORDPRESS_ELSEWHERE } from "./providers/blogs-and-encyclopedias.ts";
import { hostInLetters } from "./punycode.ts";
import { readAddress } from "./read-address.ts";
import type { LinkRefusal, LinkShape, RecognisedLink } from "./recognised-link.ts";
import { KIND_OF_SHAPE } from "./recognised-link.ts";
import { isShortened } from "./shorteners.ts";
import { nameFromSlug, tidyTitle, titleFromSlug } from "./title-guess.ts";
import { withoutTracking } from "./tracking.ts";
import type { Unwrapped } from "./unwrap.ts";
import { unwrapped } from "./unwrap.ts";

/** As long as a link may be that is kept. */
const MAXIMUM_LINK_CHARACTERS = 2_000;

/**
 * Recognises an address from itself alone: what it leads to, and what is odd about it. Nobody is asked, nothing is fetched, and no text makes
 * it throw.
 *
 * @param text what somebody typed or pasted: a whole address, one without its beginning, or a text with one inside
 * @returns a refusal for what is no address, or none that can be shared; a host that only reads like another one is recognised, and named in
 *   `lookAlike`
 */
export function recogniseLink(text: string): Result<RecognisedLink, LinkRefusal> {
  const typed = readAddress(text);
  if (!typed.ok) return typed;
  const way = unwrapped(typed.value);
  if (!way.ok) return way;
  const { address: found } = way.value;
  const provider = providerOf(found.host, PROVIDERS) ?? providerElsewhere(found);
  const { address, tracking } = withoutTracking(found, provider?.tracking ?? []);
  if (addressText(address).length > MAXIMUM_LINK_CHARACTERS)
    return refused({ kind: "too-long", maximumCharacters: MAXIMUM_LINK_CHARACTERS });
  const around = circumstances(way.value, provider);
  const matched = provider === null ? null : matchShape(address, provider);
  const shown = provider === null || matched === null ? ofOtherHost(address, around) : ofProvider(matched, { address, found, provider });
  return granted({ address: addressText(address), withTracking: addressText(found), tracking, ...around, ...shown });
}

function providerElsewhere(address: Address): Provider | null {
  return matchShape(address, WORDPRESS_ELSEWHERE) === null ? null : WORDPRESS_ELSEWHERE;
}

type Circumstances = Pick<
  RecognisedLink,
  "provider" | "host" | "detours" | "hidesDestination" | "mayNeedLogin" | "listsViewers" | "lookAlike"
>;

function circumstances(way: Unwrapped, provider: Provider | null): Circumstances {
  const { address, detours, hidesDestination, asksForLogin } = way;
  const lookAlike = lookAlikeOf(address);
  return {
    provider: provider?.name ?? null,
    host: lookAlike === null ? hostInLetters(address.host) : address.host,
    detours,
    hidesDestination: hidesDestination || isShortened(address),
    mayNeedLogin: asksForLogin || provider?.mayNeedLogin === true,
    listsViewers: provider?.listsViewers === true,
    lookAlike,
  };
}

type Shown = Pick<RecognisedLink, "shape" | "kind" | "title" | "author" | "site" | "language" | "startSeconds" | "date">;

const NOTHING = { shape: "link", title: null, author: null, date: null, language: null, startSeconds: null } as const;

function ofOtherHost(address: Address, { hidesDestination, provider }: Circumstances): Shown {
  const guess = hidesDestination ? NOTHING : guessOf(address);
  // Where a platform is known and this part of it is not, one word is more often a code than a title.
  const title = provider === null || guess.title?.includes(" ") === true ? guess.title : null;
  return { ...guess, title, kind: KIND_OF_SHAPE[guess.shape], site: null };
}

interface Places {
  readonly address: Address;
  /** the address with its tracking parts, of which one can hold the author's name */
  readonly found: Address;
  readonly provider: Provider;
}

function ofProvider(matched: Matched, { address, found, provider }: Places): Shown {
  const shape = shapeOf(matched, address);
  const { parts } = matched;
  return {
    shape,
    kind: KIND_OF_SHAPE[shape],
    title: titleOf(matched, address, provider),
    author: authorOf(parts, found, provider),
    site: parts["site"] ?? null,
    language: languageIn(parts, address, provider),
    startSeconds: startOf(address, provider),
    date: dateIn(parts),
  };
}

type Parts = Matched["parts"];

function shapeOf({ shape }: Matched, { path }: Address): LinkShape {
  return shape === "file" ? (shapeOfFile(path) ?? shape) : shape;
}

function titleOf({ parts, title }: Matched, { fragment }: Address, { hasHeadings }: Provider): string | null {
  if (title !== null) return fromTemplate(title, parts);
  const { title: written, query, slug, tail, file, person } = parts;
  if (written !== undefined) return withHeading(written, hasHeadings === true ? fragment : "");
  if (query !== undefined) return tidyTitle(query);
  if (slug !== undefined) return titleFromSlug(slug);
  if (tail !== undefined) return titleFromSlug(lastOf(tail));
  if (file !== undefined) return tidyTitle(lastOf(file));
  return person === undefined ? null : nameFromSlug(person);
}

function lastOf(path: string): string {
  return path.split("/").at(-1) ?? "";
}

function fromTemplate(template: string, parts: Parts): string | null {
  const wordsOf = (name: string): string => {
    const part = parts[name] ?? "";
    return name === "slug" || name === "part" ? (titleFromSlug(part) ?? "") : part;
  };
  // A part that says nothing leaves its sign behind.
  return tidyTitle(template.replaceAll(/\{(\w+)\}/gu, (_place, name: string) => wordsOf(name)).replace(/:\s*$/u, ""));
}

/** Fragments of wikis that are no headings: notes, pictures, and marks of their own. */
const NO_HEADING = /^(?:\/|!|cite_|cite-|mw-|p-|ca-|toc$|top$|catlinks$|bodycontent$|firstheading$|content$)/iu;

function withHeading(title: string, fragment: string): string | null {
  const anchor = decoded(fragment.split(":~:", 1)[0] ?? "");
  const heading = anchor === "" || NO_HEADING.test(anchor) ? null : tidyTitle(anchor.replaceAll("_", " "));
  const words = tidyTitle(title.replaceAll("_", " "));
  return words === null || heading === null ? words : tidyTitle(`${words}: ${heading}`);
}

function authorOf(parts: Parts, { query }: Address, { authorIn = [] }: Provider): string | null {
  const { handle, author, person } = parts;
  if (handle !== undefined) return handle.startsWith("did:") ? null : `@${handle}`;
  const named = author ?? person ?? parameterAt(parametersOf(query), authorIn) ?? null;
  return named === null || /^\d+$/u.test(named) ? null : tidyTitle(named);
}

function languageIn(parts: Parts, { host, query }: Address, { hosts, languageIn: where = [] }: Provider): string | null {
  if (parts["language"] !== undefined) return languageOf(parts["language"]);
  if (where === "subdomain") {
    const front = hosts.map((own) => subdomainOf(host, own)).find((subdomain) => subdomain !== null) ?? "";
    return languageOf(front.split(".", 1)[0] ?? "");
  }
  const code = parameterAt(parametersOf(query), where);
  return code === null ? null : languageOf(code);
}

/**
 * In the query, or in the fragment as `t=90`; TED writes milliseconds there as `t-90000`. A second question mark, or a parameter without one,
 * is what comes of putting addresses together by hand.
 */
function startOf({ path, query, fragment }: Address, { startIn = [] }: Provider): number | null {
  if (startIn.length === 0) return null;
  const milliseconds = /^t-(\d{1,9})$/u.exec(fragment)?.[1];
  if (milliseconds !== undefined) return secondsOf(String(Math.floor(Number(milliseconds) / 1_000)));
  const [, ...behind] = path.split("&");
  const text = parameterAt(parametersOf([...behind, query.replaceAll("?", "&"), fragment].join("&")), startIn);
  return text === null ? null : secondsOf(text);
}

function dateIn({ year, month, day, snowflake, activity, tid }: Parts): string | null {
  if (snowflake !== undefined) return dayOfSnowflake(snowflake);
  if (activity !== undefined) return dayOfActivity(activity);
  return tid === undefined ? dateOf(year, month, day) : dayOfTid(tid);
}
